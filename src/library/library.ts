import { bylineOf, sourcesOf } from '../core/byline';
import { allCitationsOf, citationsOf } from '../core/citation/citation';
import type { DigestBundle } from '../core/digest/bundle-digests';
import type { Facets } from '../core/facets';
import { findOn } from '../core/find-on';
import type { Fingerprints } from '../core/fingerprints';
import { paperKeys } from '../core/identity/paper-keys';
import { isByOthers } from '../core/identity/same-paper';
import type { LibraryState } from '../core/library-state';
import { BROWSED_BY_WORDS, RELATED_SHOWN, RESULTS_SHOWN } from '../core/limits';
import type { MappedPapers } from '../core/map/map-paper';
import type {
  BrowsePage,
  ListedPaper,
  Paper,
  PaperDetails,
  RelatedPaper,
  SearchAnswer,
  SearchHit,
} from '../core/paper';
import { isOfKept } from '../core/query/meets';
import { readQuery } from '../core/query/read-query';
import type { ShortName } from '../core/recognise/short-name';
import { findRelated } from '../core/relations/find-related';
import { Relations } from '../core/relations/relations';
import { DamagedError } from '../core/search/packed/bytes';
import { AllWords } from './all-words';
import { answerQuery, plainAnswer } from './answer-query';
import type { Importer } from './import/importer';
import { KnownTitles } from './known-titles';
import { Listing } from './listing';
import { mappedAround, mappedPapers } from './mapped-papers';
import { Namesakes } from './namesakes';
import { type Closed, NOTHING_KEPT } from './nothing-kept';
import type { Removal } from './removal';
import { tellSourcesChanged } from './sources/source-news';
import type { KeptStore } from './store/kept-store';
import type { StoredPapers } from './store/stored-papers';
import type { Turn } from './turn';

/** The index may change under a search, and under the next one. */
const MOST_ATTEMPTS = 4;

/**
 * All papers the extension knows, and the four ways to find one: by title, by link, by words, by likeness.
 * Look-ups of links are ready at once; all else is built when first asked for.
 */
export class Library {
  private readonly papers = new Map<string, Paper>();
  private readonly links = new Map<string, string[]>();
  private readonly titles: KnownTitles;
  private readonly listing: Listing;
  private readonly namesakes: Namesakes;
  private browsed: { key: string; answer: SearchAnswer } | undefined;
  private readonly words: AllWords;
  private relations: Relations | undefined;

  /**
   * @param stored what the user has added, @param keeping what is kept of papers, @param removing, and @param importer of
   *   more, if that can be
   */
  constructor(
    private readonly bundle: DigestBundle,
    private readonly stored: StoredPapers | null = null,
    private readonly keeping: KeptStore | null = null,
    private readonly removing: Removal | null = null,
    private readonly importer: Importer | null = null,
    private readonly closed: Closed = NOTHING_KEPT,
  ) {
    this.titles = new KnownTitles(bundle, stored);
    this.listing = new Listing(bundle.papers, stored, keeping);
    this.words = new AllWords(bundle.papers, stored);
    this.namesakes = new Namesakes(bundle.papers, stored);
    for (const paper of bundle.papers) this.addLinks(paper);
  }

  /** At most `limit` papers: what was added, the last first, then the digest, newest first. */
  async newest(limit: number): Promise<Paper[]> {
    const added = (await this.stored?.newest(limit)) ?? [];
    const known = new Set(added.map(({ id }) => id));
    return [...added, ...this.bundle.papers.filter(({ id }) => !known.has(id))].slice(0, limit);
  }

  /** In the order of the ids; unknown ones are passed over. What was added goes before the digest's own. */
  async byIds(ids: string[]): Promise<Paper[]> {
    const stored = (await this.stored?.byIds(ids)) ?? [];
    const found = new Map(stored.map((paper) => [paper.id, paper]));
    return ids.flatMap((id) => found.get(id) ?? this.papers.get(id) ?? []);
  }

  /** Paper ids, one list a key, in order. */
  async byLinkKeys(keys: string[]): Promise<string[][]> {
    const stored = await this.stored?.byKeys(keys);
    return keys.map((key, i) => {
      const added = (stored?.[i] ?? []).map(({ id }) => id);
      return [...new Set([...(this.links.get(key) ?? []), ...added])];
    });
  }

  /** The titles in windows of page text, one list a window; null for those that are left, see `KnownTitles`. */
  findTitles(windows: string[], turn?: Turn): ReturnType<KnownTitles['find']> {
    return this.asking(() => this.titles.find(windows, turn));
  }

  /** The papers with exactly this title, however it is written; one list a title. */
  byTitles(titles: string[]): Promise<string[][]> {
    return this.asking(() => this.titles.byTitles(titles));
  }

  /** Those of the papers that are not known to be by others than these authors. */
  async withoutOthers(ids: string[], authors: string[]): Promise<string[]> {
    if (authors.length === 0 || ids.length === 0) return ids;
    const others = (await this.byIds(ids)).filter((paper) => isByOthers(paper, authors));
    return ids.filter((id) => others.every((other) => other.id !== id));
  }

  fingerprints(): Promise<Fingerprints> {
    return this.asking(() => this.titles.fingerprints([...this.links.keys()]));
  }

  /** Those of the papers that have one which cannot mean anything else. */
  async shortNames(ids: string[], turn?: Turn): Promise<ShortName[]> {
    const papers = await this.byIds(ids);
    return this.asking(() => this.titles.shortNames(papers, turn));
  }

  /** @param query in the query language (`core/query`), an identifier or an address */
  async search(query: string, limit = RESULTS_SHOWN): Promise<SearchAnswer> {
    return this.asking(() =>
      answerQuery(
        query,
        {
          words: () => this.words.source(),
          listed: async (parts, limit) => (await this.listing.page(parts, 0, limit)).papers,
          kept: async () => (await this.keeping?.all()) ?? new Map(),
          byKey: async (key) => this.byIds((await this.byLinkKeys([key])).flat()),
        },
        limit,
      ),
    );
  }

  /** A part of what a query finds, of all papers where it asks for nothing. @param from place of the first one */
  async browse(query: string, from: number, count: number): Promise<BrowsePage> {
    const { words, parts, hints } = readQuery(query);
    if (!words.trim()) {
      const { papers, total, isCut } = await this.listing.page(parts, from, count);
      const cut = isCut ? ['More papers may meet this: add a source, a year or a word.'] : [];
      const { hits, ...answer } = plainAnswer(papers);
      return { ...answer, hits: await this.asListed(hits), query, hints: [...hints, ...cut], total };
    }
    const key = JSON.stringify([
      query,
      await this.stored?.revision(),
      await this.stored?.progress(),
      parts.some(isOfKept) && (await this.keeping?.revision()),
    ]);
    if (this.browsed?.key !== key) this.browsed = { key, answer: await this.search(query, BROWSED_BY_WORDS) };
    const { answer } = this.browsed;
    const hits = await this.asListed(answer.hits.slice(from, from + count));
    return { ...answer, hits, total: answer.hits.length };
  }

  /** All that `browse` would give. */
  async listed(query: string): Promise<ListedPaper[]> {
    const { words, parts } = readQuery(query);
    if (!words.trim()) return this.listing.all(parts);
    return (await this.browse(query, 0, BROWSED_BY_WORDS)).hits.map(({ paper }) => paper.id);
  }

  /** Of the papers those that come with Papertip, and so stay. */
  countBundled(ids: string[]): number {
    return ids.filter((id) => this.papers.has(id)).length;
  }

  /** Papers that are saved and not read yet, the last saved first. */
  async readingList(limit: number): Promise<Paper[]> {
    const kept = (await this.keeping?.waiting()) ?? [];
    return this.byIds(kept.slice(0, limit));
  }

  /** What the user keeps of papers. @throws where nothing can be kept */
  get kept(): KeptStore {
    if (!this.keeping) throw new Error(this.closed.words);
    return this.keeping;
  }

  /** @throws where nothing can be kept */
  get removal(): Removal {
    if (!this.removing) throw new Error(this.closed.words);
    return this.removing;
  }

  /** With what the user keeps of them, and whether others have their titles. */
  private async asListed(hits: SearchHit[]): Promise<SearchHit[]> {
    const papers = hits.map(({ paper }) => paper);
    const [kept, having] = await Promise.all([
      this.keeping?.byIds(papers.map(({ id }) => id)),
      this.namesakes.among(papers),
    ]);
    return hits.map((hit) => {
      const ofIt = kept?.get(hit.paper.id);
      const isNamesake = having.has(hit.paper.id);
      return { ...hit, ...(ofIt ? { kept: ofIt } : {}), ...(isNamesake ? { hasNamesake: true } : {}) };
    });
  }

  /** What a map of the papers shows that a query's conditions choose. */
  mapped(query: string): Promise<MappedPapers> {
    return mappedPapers(query, this.listing);
  }

  /** The same of the papers around one; null for an unknown id. */
  async mappedAround(id: string, query: string): Promise<MappedPapers | null> {
    const [paper] = await this.byIds([id]);
    if (!paper) return null;
    return this.asking(async () => mappedAround(paper, query, await this.words.source(), this.keeping));
  }

  facets(): Promise<Facets> {
    return this.listing.facets();
  }

  /** Others have changed the stored papers. */
  async refresh(): Promise<void> {
    await this.stored?.refresh();
  }

  /** What a closed page or a stopped worker has left half done is done; what fails is tried again by the next start. */
  async finishImports(): Promise<void> {
    try {
      if (!(await this.importer?.resume())) return;
      await this.refresh();
      // A whole library may have brought some.
      tellSourcesChanged();
    } catch (cause) {
      console.error('papertip: an import could not be finished', cause);
    }
  }

  /** @param isForPage a page’s card shows them, which has no more than that; @param withRelated relating takes longest of all */
  async details(id: string, isForPage = false, withRelated = true): Promise<PaperDetails | null> {
    const [paper] = await this.byIds([id]);
    if (!paper) return null;
    return {
      paper,
      related: withRelated ? await this.related(paper) : [],
      citations: isForPage ? citationsOf(paper) : allCitationsOf(paper),
      findLinks: findOn(paper),
      byline: bylineOf(paper),
      sources: sourcesOf(paper),
      namesakes: isForPage ? [] : await this.namesakes.of(paper),
    };
  }

  private async related(paper: Paper): Promise<RelatedPaper[]> {
    if (this.stored && !this.stored.isEmpty)
      return this.asking(async () => findRelated(paper, await this.words.source(), RELATED_SHOWN));
    this.relations ??= new Relations(this.bundle.papers);
    return this.relations.nearest(paper.id, RELATED_SHOWN).flatMap(({ paperId, score, sharedTerms }) => {
      const near = this.papers.get(paperId);
      return near ? [{ paper: near, score, sharedTerms }] : [];
    });
  }

  /** Asks once more where the index has changed, or had to be thrown away, in the midst of it. */
  private async asking<T>(ask: () => Promise<T>): Promise<T> {
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
    if (!this.stored) throw new Error(this.closed.words);
    await this.stored.add(papers);
  }

  async state(): Promise<LibraryState> {
    const { papers } = this.bundle;
    if (!this.stored || this.stored.isEmpty)
      return { papers: papers.length, indexed: 0, total: 0, isBusy: false, ...this.closed.told };
    const [progress, count, replaced] = await Promise.all([
      this.stored.progress(),
      this.stored.count(),
      this.stored.byIds(papers.map(({ id }) => id)),
    ]);
    return { papers: papers.length - replaced.length + count, ...progress };
  }

  private addLinks(paper: Paper): void {
    this.papers.set(paper.id, paper);
    for (const key of paperKeys(paper)) this.links.set(key, [...(this.links.get(key) ?? []), paper.id]);
  }
}
