import { citationsOf } from '../core/citation';
import type { DigestBundle } from '../core/digest/bundle-digests';
import { findOn } from '../core/find-on';
import { buildFingerprints, type Fingerprints } from '../core/fingerprints';
import { RELATED_SHOWN } from '../core/limits';
import type { Paper, PaperDetails, SearchAnswer } from '../core/paper';
import { type ShortName, ShortNames } from '../core/recognise/short-name';
import type { TitleFind } from '../core/recognise/title-find';
import { TitleFinder } from '../core/recognise/title-finder';
import { weighWords } from '../core/recognise/weigh-words';
import { Relations } from '../core/relations/relations';
import { MemorySource } from '../core/search/memory-source';

import { answerQuery } from './answer-query';

/**
 * All papers the extension knows, and the four ways to find one: by title, by link, by words, by likeness.
 * Look-ups of links are ready at once; all else is built when first asked for.
 */
export class Library {
  private readonly papers = new Map<string, Paper>();
  private readonly links = new Map<string, string[]>();
  private finder: TitleFinder | undefined;
  private names: ShortNames | undefined;
  private words: MemorySource | undefined;
  private relations: Relations | undefined;
  private prints: Fingerprints | undefined;

  constructor(private readonly bundle: DigestBundle) {
    for (const paper of bundle.papers) this.addLinks(paper);
  }

  /** At most `limit` papers, newest first. */
  newest(limit: number): Paper[] {
    return this.bundle.papers.slice(0, limit);
  }

  byIds(ids: string[]): Paper[] {
    return ids.flatMap((id) => this.papers.get(id) ?? []);
  }

  byLinkKey(key: string): string[] {
    return this.links.get(key) ?? [];
  }

  /** The titles in a window of page text. */
  findTitles(window: string): TitleFind[] {
    return this.titles.find(window);
  }

  /** The papers with exactly this title, however it is written. */
  byTitle(title: string): string[] {
    return this.titles.byTitle(title);
  }

  fingerprints(): Fingerprints {
    if (!this.prints) {
      const longest = this.bundle.papers.reduce((most, { title }) => Math.max(most, title.length), 0);
      const runs = this.titles.allRuns();
      this.prints = buildFingerprints(this.bundle.version, runs, [...this.links.keys()], longest);
    }
    return this.prints;
  }

  /** Those of the papers that have one which cannot mean anything else. */
  shortNames(ids: string[]): ShortName[] {
    if (ids.length === 0) return [];
    this.names ??= new ShortNames(this.bundle.papers.map(({ title }) => title));
    return this.byIds(ids).flatMap(({ id, title }) => {
      const name = this.names?.of(title);
      return name ? { name, paperId: id } : [];
    });
  }

  /** @param query in the query language (`core/query`), an identifier or an address */
  search(query: string): Promise<SearchAnswer> {
    if (!this.words) {
      this.words = new MemorySource();
      for (const paper of this.bundle.papers) this.words.add(paper);
    }
    return answerQuery(query, {
      words: this.words,
      papers: this.bundle.papers,
      byKey: (key) => this.byIds(this.byLinkKey(key)),
    });
  }

  details(id: string): PaperDetails | null {
    const paper = this.papers.get(id);
    if (!paper) return null;
    this.relations ??= new Relations(this.bundle.papers);
    const related = this.relations.nearest(id, RELATED_SHOWN).flatMap(({ paperId, score, sharedTerms }) => {
      const near = this.papers.get(paperId);
      return near ? [{ paper: near, score, sharedTerms }] : [];
    });
    return { paper, related, citations: citationsOf(paper), findLinks: findOn(paper) };
  }

  private get titles(): TitleFinder {
    this.finder ??= new TitleFinder(this.bundle.papers, weighWords(this.bundle.papers));
    return this.finder;
  }

  private addLinks(paper: Paper): void {
    this.papers.set(paper.id, paper);
    for (const { key } of paper.links) this.links.set(key, [...(this.links.get(key) ?? []), paper.id]);
  }
}
