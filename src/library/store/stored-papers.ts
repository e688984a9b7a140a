import type { Fingerprints } from '../../core/fingerprints';
import type { Paper } from '../../core/paper';
import type { SortOrder } from '../../core/query/query-part';
import type { PackedTitles } from '../../core/recognise/packed/packed-titles';
import type { WordCounts } from '../../core/recognise/word-counts';
import type { DamagedError } from '../../core/search/packed/bytes';
import type { SearchSource } from '../../core/search/search-source';
import type { Database } from './database';
import { exclusively } from './exclusively';
import { type IndexProgress, IndexStore } from './index-store';
import { PaperStore } from './paper-store';

/** After the worker is woken: first the answer that it was woken for. */
const LATER_MS = 1000;

/** The papers that the user has added: kept in IndexedDB, indexed behind what else goes on. */
export class StoredPapers {
  private readonly papers: PaperStore;
  private readonly index: IndexStore;
  private readonly stop = new AbortController();
  private catchingUp: Promise<void> | null = null;
  /** Grows with every change of the papers that was made here. */
  changes = 0;

  /** @param empty nothing is stored yet: most people's library is the digest alone, and should cost no more */
  private constructor(
    db: Database,
    private empty: boolean,
    exclusive: typeof exclusively,
    others?: () => Promise<WordCounts[]>,
  ) {
    this.papers = new PaperStore(db, exclusive);
    this.index = new IndexStore(db, this.papers, exclusive, others);
  }

  /** @param others words of papers that are known besides, to tell how rare a word is */
  static async open(
    db: Database,
    exclusive = exclusively,
    others?: () => Promise<WordCounts[]>,
  ): Promise<StoredPapers> {
    // To count a hundred thousand would take as long as all else that a woken worker does.
    const first = await db.transaction('papers').store.openKeyCursor();
    const stored = new StoredPapers(db, first === null, exclusive, others);
    if (!stored.empty) setTimeout(() => stored.catchUp(), LATER_MS);
    return stored;
  }

  get isEmpty(): boolean {
    return this.empty;
  }

  /** All or none of the papers are added; they are found by words a little later, see `settled`. */
  async add(papers: Paper[]): Promise<void> {
    await this.papers.add(papers);
    this.empty = false;
    this.changes++;
    this.catchUp();
  }

  count(): Promise<number> {
    return this.papers.count();
  }

  async byIds(ids: string[]): Promise<Paper[]> {
    return this.isEmpty ? [] : this.papers.byIds(ids);
  }

  /** One list a key, in order. */
  async byKeys(keys: string[]): Promise<Paper[][]> {
    return this.isEmpty ? keys.map(() => []) : this.papers.byKeys(keys);
  }

  /** With the same folded title (`nameOf`). */
  async byName(name: string, limit: number): Promise<Paper[]> {
    return this.isEmpty ? [] : this.papers.byName(name, limit);
  }

  /** How many have each of the folded titles, up to two. */
  async countNames(names: string[]): Promise<number[]> {
    return this.isEmpty ? names.map(() => 0) : this.papers.countNames(names);
  }

  async byOrdinals(ordinals: number[]): Promise<Paper[]> {
    return this.papers.byOrdinals(ordinals);
  }

  ordinals(facet?: string): Promise<number[]> {
    return this.papers.ordinals(facet);
  }

  async ordinalsOf(ids: readonly string[]): Promise<number[]> {
    return this.isEmpty ? [] : this.papers.ordinalsOf(ids);
  }

  ordinalsBy(order: SortOrder): Promise<number[]> {
    return this.papers.ordinalsBy(order);
  }

  countBefore(order: SortOrder, value: string | number): Promise<number> {
    return this.papers.countBefore(order, value);
  }

  async facetCounts(): Promise<[facet: string, papers: number][]> {
    return this.isEmpty ? [] : this.papers.facetCounts();
  }

  revision(): Promise<number> {
    return this.papers.revision();
  }

  /** Others have changed the stored papers. */
  async refresh(): Promise<void> {
    this.empty = (await this.papers.revision()) === 0;
    this.changes++;
    this.catchUp();
  }

  /** Those that were added last, the last first. */
  async newest(limit: number): Promise<Paper[]> {
    return this.isEmpty ? [] : this.papers.newest(limit);
  }

  /** What is indexed so far; null where there is nothing. @throws DamagedError: then `recover`, and ask again */
  async source(): Promise<SearchSource | null> {
    return this.isEmpty ? null : this.index.source();
  }

  /** The same by titles and links. */
  async titles(): Promise<PackedTitles | null> {
    return this.isEmpty ? null : this.index.titles();
  }

  /**
   * After something was missing or damaged: where only a merge or a removal has come in between there is nothing to do;
   * else the index is thrown away and built anew behind what else goes on.
   */
  async recover(cause: DamagedError): Promise<void> {
    if (this.index.isOpen && !(await this.index.isCurrent())) return;
    console.warn(`papertip: ${cause.message} The index is built anew.`);
    await this.index.rebuild();
    this.catchUp();
  }

  /** See `IndexStore`; null where there is nothing. */
  async fingerprints(...question: Parameters<IndexStore['fingerprints']>): Promise<Fingerprints | null> {
    return this.isEmpty ? null : this.index.fingerprints(...question);
  }

  async progress(): Promise<IndexProgress & { isBusy: boolean }> {
    return { ...(await this.index.progress()), isBusy: this.catchingUp !== null };
  }

  /** When all that was added is indexed. */
  async settled(): Promise<void> {
    while (this.catchingUp) await this.catchingUp;
  }

  /** Ends what goes on behind; what is written stays. */
  close(): void {
    this.stop.abort();
  }

  private catchUp(): void {
    if (this.stop.signal.aborted) return;
    const before = this.catchingUp ?? Promise.resolve();
    const now = before
      .then(() => this.index.catchUp(this.stop.signal))
      .catch((cause) => {
        // The papers are safe, and the next start goes on with it.
        if (!this.stop.signal.aborted) console.error('papertip: the index could not be written', cause);
      })
      .finally(() => {
        if (this.catchingUp === now) this.catchingUp = null;
      });
    this.catchingUp = now;
  }
}
