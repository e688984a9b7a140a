import { citationsOf } from '../core/citation';
import type { DigestBundle } from '../core/digest/bundle-digests';
import { findOn } from '../core/find-on';
import { buildFingerprints, type Fingerprints } from '../core/fingerprints';
import { RELATED_SHOWN } from '../core/limits';
import type { Paper, PaperDetails, RelatedPaper, SearchAnswer } from '../core/paper';
import { type ShortName, ShortNames } from '../core/recognise/short-name';
import type { TitleFind } from '../core/recognise/title-find';
import { TitleFinder } from '../core/recognise/title-finder';
import { weighWords } from '../core/recognise/weigh-words';
import { findRelated } from '../core/relations/find-related';
import { Relations } from '../core/relations/relations';
import { JoinedSource } from '../core/search/joined-source';
import { MemorySource } from '../core/search/memory-source';

import { DamagedError } from '../core/search/packed/bytes';
import type { SearchSource } from '../core/search/search-source';
import { answerQuery } from './answer-query';
import type { IndexProgress } from './store/index-store';
import type { StoredPapers } from './store/stored-papers';

/** The index may change under a search, and under the next one. */
const MOST_ATTEMPTS = 4;

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

  /** @param stored what the user has added, if that can be kept */
  constructor(
    private readonly bundle: DigestBundle,
    private readonly stored: StoredPapers | null = null,
  ) {
    for (const paper of bundle.papers) this.addLinks(paper);
  }

  /** At most `limit` papers, newest first. */
  newest(limit: number): Paper[] {
    return this.bundle.papers.slice(0, limit);
  }

  /** In the order of the ids; unknown ones are passed over. */
  async byIds(ids: string[]): Promise<Paper[]> {
    const unknown = ids.filter((id) => !this.papers.has(id));
    const stored = unknown.length > 0 ? ((await this.stored?.byIds(unknown)) ?? []) : [];
    const found = new Map(stored.map((paper) => [paper.id, paper]));
    return ids.flatMap((id) => this.papers.get(id) ?? found.get(id) ?? []);
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
    return ids.flatMap((id) => {
      const name = this.names?.of(this.papers.get(id)?.title ?? '');
      return name ? { name, paperId: id } : [];
    });
  }

  /** @param query in the query language (`core/query`), an identifier or an address */
  async search(query: string): Promise<SearchAnswer> {
    return this.searching(() =>
      answerQuery(query, {
        words: () => this.source(),
        papers: this.bundle.papers,
        byKey: async (key) => [
          ...(await this.byIds(this.byLinkKey(key))),
          ...((await this.stored?.byKey(key)) ?? []),
        ],
      }),
    );
  }

  async details(id: string): Promise<PaperDetails | null> {
    const [paper] = await this.byIds([id]);
    if (!paper) return null;
    return {
      paper,
      related: await this.related(paper),
      citations: citationsOf(paper),
      findLinks: findOn(paper),
    };
  }

  private async related(paper: Paper): Promise<RelatedPaper[]> {
    if (this.stored && !this.stored.isEmpty)
      return this.searching(async () => findRelated(paper, await this.source(), RELATED_SHOWN));
    this.relations ??= new Relations(this.bundle.papers);
    return this.relations.nearest(paper.id, RELATED_SHOWN).flatMap(({ paperId, score, sharedTerms }) => {
      const near = this.papers.get(paperId);
      return near ? [{ paper: near, score, sharedTerms }] : [];
    });
  }

  /** Asks once more where the index has changed, or had to be thrown away, in the midst of it. */
  private async searching<T>(ask: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await ask();
      } catch (cause) {
        if (!(cause instanceof DamagedError) || attempt === MOST_ATTEMPTS) throw cause;
        await this.stored?.recover(cause);
      }
    }
  }

  /** Adds papers of the user's own, all or none. @throws where nothing can be kept */
  async add(papers: Paper[]): Promise<void> {
    if (!this.stored) throw new Error('this browser keeps nothing for Papertip here');
    await this.stored.add(papers);
  }

  /** How much of what was added is found by words already; busy as long as the index is written or merged. */
  async indexProgress(): Promise<IndexProgress & { isBusy: boolean }> {
    return (await this.stored?.progress()) ?? { indexed: 0, total: 0, isBusy: false };
  }

  /** Digest and what was added, as one. */
  private async source(): Promise<SearchSource> {
    if (!this.words) {
      this.words = new MemorySource();
      for (const paper of this.bundle.papers) this.words.add(paper);
    }
    const stored = await this.stored?.source();
    return stored ? new JoinedSource(this.words, stored) : this.words;
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
