import type { Paper } from '../../core/paper';
import { DamagedError } from '../../core/search/packed/bytes';
import type { SearchSource } from '../../core/search/search-source';
import type { Database } from './database';
import { exclusively } from './exclusively';
import { type IndexProgress, IndexStore } from './index-store';
import { PaperStore } from './paper-store';

/** The papers that the user has added: kept in IndexedDB, indexed behind what else goes on. */
export class StoredPapers {
  private readonly papers: PaperStore;
  private readonly index: IndexStore;
  private readonly stop = new AbortController();
  private catchingUp: Promise<void> | null = null;

  /** @param isEmpty nothing is stored yet: most people's library is the digest alone, and should cost no more */
  private constructor(
    db: Database,
    private isEmpty: boolean,
    exclusive: typeof exclusively,
  ) {
    this.papers = new PaperStore(db, exclusive);
    this.index = new IndexStore(db, this.papers, exclusive);
  }

  static async open(db: Database, exclusive = exclusively): Promise<StoredPapers> {
    const stored = new StoredPapers(db, (await db.count('papers')) === 0, exclusive);
    if (!stored.isEmpty) stored.catchUp();
    return stored;
  }

  /** All or none of the papers are added; they are found by words a little later, see `settled`. */
  async add(papers: Paper[]): Promise<void> {
    await this.papers.add(papers);
    this.isEmpty = false;
    this.catchUp();
  }

  async byIds(ids: string[]): Promise<Paper[]> {
    return this.isEmpty ? [] : this.papers.byIds(ids);
  }

  async byKey(key: string): Promise<Paper[]> {
    return this.isEmpty ? [] : this.papers.byKey(key);
  }

  /** What is indexed so far; null where there is nothing. A damaged index is built anew meanwhile. */
  async source(): Promise<SearchSource | null> {
    if (this.isEmpty) return null;
    try {
      return await this.index.source();
    } catch (cause) {
      if (!(cause instanceof DamagedError)) throw cause;
      await this.repair(cause);
      return null;
    }
  }

  /** Throws a damaged index away and begins it anew. */
  async repair(cause: DamagedError): Promise<void> {
    console.warn(`papertip: ${cause.message} It is built anew.`);
    await this.index.rebuild();
    this.catchUp();
  }

  progress(): Promise<IndexProgress> {
    return this.index.progress();
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
    const before = this.catchingUp ?? Promise.resolve();
    const now = before
      .then(() => this.index.catchUp(this.stop.signal))
      .catch((cause) => {
        // The papers are safe, and the next start goes on with it.
        console.error('papertip: the index could not be written', cause);
      })
      .finally(() => {
        if (this.catchingUp === now) this.catchingUp = null;
      });
    this.catchingUp = now;
  }
}
