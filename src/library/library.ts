import type { DigestBundle } from '../core/digest/bundle-digests';
import { buildFingerprints, type Fingerprints } from '../core/fingerprints';
import { RELATED_SHOWN, RESULTS_SHOWN } from '../core/limits';
import type { Paper, PaperDetails, SearchAnswer } from '../core/paper';
import { Relations } from '../core/relations/relations';
import { SearchIndex } from '../core/search/search-index';
import { type TitleMatch, TitleMatcher } from '../core/title-matcher';

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

  /** @param window folded tokens from a page, see `TitleMatcher.match` */
  matchTitle(window: string): TitleMatch | null {
    return this.titles.match(window);
  }

  fingerprints(): Fingerprints {
    const titles = this.bundle.papers.map((paper) => paper.title);
    this.prints ??= buildFingerprints(this.bundle.version, titles, [...this.links.keys()]);
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
    return { paper, related };
  }

  private addExact(paper: Paper): void {
    this.papers.set(paper.id, paper);
    this.titles.add(paper.title, paper.id);
    for (const { key } of paper.links) this.links.set(key, [...(this.links.get(key) ?? []), paper.id]);
  }
}
