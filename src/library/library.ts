import { citationsOf } from '../core/citation';
import type { DigestBundle } from '../core/digest/bundle-digests';
import { findOn } from '../core/find-on';
import { buildFingerprints, type Fingerprints } from '../core/fingerprints';
import { RELATED_SHOWN, RESULTS_SHOWN } from '../core/limits';
import { tokens } from '../core/normalize';
import type { Paper, PaperDetails, SearchAnswer } from '../core/paper';
import { chooseRuns } from '../core/recognise/choose-runs';
import type { TitleFind } from '../core/recognise/title-find';
import { Relations } from '../core/relations/relations';
import { SearchIndex } from '../core/search/search-index';
import { TitleMatcher } from '../core/title-matcher';

/**
 * All papers the extension knows, and the four ways to find one: by title, by link, by words, by likeness.
 * Exact look-ups are ready at once; the word index and the relations are built when first asked for.
 */
export class Library {
  private readonly papers = new Map<string, Paper>();
  private readonly titles = new TitleMatcher();
  private readonly links = new Map<string, string[]>();
  private words: SearchIndex | undefined;
  private relations: Relations | undefined;
  private prints: Fingerprints | undefined;

  constructor(private readonly bundle: DigestBundle) {
    for (const paper of bundle.papers) this.addExact(paper);
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
      const titles = this.bundle.papers.map((paper) => paper.title);
      const runs = titles.flatMap((title) => chooseRuns(tokens(title)));
      const longest = Math.max(0, ...titles.map((title) => title.length));
      this.prints = buildFingerprints(this.bundle.version, runs, [...this.links.keys()], longest);
    }
    return this.prints;
  }

  search(query: string): SearchAnswer {
    if (!this.words) {
      this.words = new SearchIndex();
      for (const paper of this.bundle.papers) this.words.add(paper);
    }
    return this.words.search(query, RESULTS_SHOWN);
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

  private addExact(paper: Paper): void {
    this.papers.set(paper.id, paper);
    this.titles.add(paper.title, paper.id);
    for (const { key } of paper.links) this.links.set(key, [...(this.links.get(key) ?? []), paper.id]);
  }
}
