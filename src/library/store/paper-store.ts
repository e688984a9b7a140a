import type { Paper } from '../../core/paper';
import type { SortOrder } from '../../core/query/query-part';
import { DamagedError } from '../../core/search/packed/bytes';
import { changePapers } from './change-papers';
import type { Database } from './database';
import { exclusively } from './exclusively';

const INDEX_BY = { date: 'published', upvotes: 'upvotes' } as const;

/** Papers that are kept at hand: while one types, nearly the same are read for each letter. */
const MOST_HELD = 1000;

/** The papers that the user has added, by ordinal, id and link key. */
export class PaperStore {
  /** By ordinal, which never stands for another paper. */
  private readonly held = new Map<number, Paper>();

  constructor(
    private readonly db: Database,
    private readonly exclusive: typeof exclusively = exclusively,
  ) {}

  count(): Promise<number> {
    return this.db.count('papers');
  }

  /** Adds all of the papers, or none. One with a known id takes the place of that paper. */
  add(papers: Paper[]): Promise<void> {
    return this.exclusive(() =>
      changePapers(this.db, [], async ({ drop, put }) => {
        for (const paper of papers) {
          await drop(paper.id);
          await put(paper);
        }
      }),
    );
  }

  /** Unknown ids are passed over. */
  remove(ids: string[]): Promise<void> {
    return this.exclusive(() =>
      changePapers(this.db, [], async ({ drop }) => {
        for (const id of ids) await drop(id);
      }),
    );
  }

  async byIds(ids: string[]): Promise<Paper[]> {
    const tx = this.db.transaction('papers');
    const found = await Promise.all(ids.map((id) => tx.store.index('id').get(id)));
    return found.flatMap((stored) => stored?.paper ?? []);
  }

  /** One list a key, in order. */
  async byKeys(keys: string[]): Promise<Paper[][]> {
    const index = this.db.transaction('papers').store.index('keys');
    const found = await Promise.all(keys.map((key) => index.getAll(key)));
    return found.map((list) => list.map(({ paper }) => paper));
  }

  /** With the same folded title (`nameOf`). */
  async byName(name: string, limit: number): Promise<Paper[]> {
    return (await this.db.getAllFromIndex('papers', 'name', name, limit)).map(({ paper }) => paper);
  }

  /** How many have each of the folded titles, up to two. */
  async countNames(names: string[]): Promise<number[]> {
    const index = this.db.transaction('papers').store.index('name');
    return (await Promise.all(names.map((name) => index.getAllKeys(name, 2)))).map(({ length }) => length);
  }

  /** Those that were added last, the last first. */
  async newest(limit: number): Promise<Paper[]> {
    const found: Paper[] = [];
    let cursor = limit > 0 ? await this.db.transaction('papers').store.openCursor(null, 'prev') : null;
    for (; cursor && found.length < limit; cursor = await cursor.continue()) found.push(cursor.value.paper);
    return found;
  }

  /** Of all papers, or of those with a facet; ascending. */
  ordinals(facet?: string): Promise<number[]> {
    return facet === undefined
      ? this.db.getAllKeys('papers')
      : this.db.getAllKeysFromIndex('papers', 'facets', facet);
  }

  /** Of those of the papers that are stored; ascending. */
  async ordinalsOf(ids: readonly string[]): Promise<number[]> {
    const index = this.db.transaction('papers').store.index('id');
    const found = await Promise.all(ids.map((id) => index.getKey(id)));
    return found.flatMap((ordinal) => ordinal ?? []).sort((a, b) => a - b);
  }

  /** Of the papers that say what is ordered by, in that order; of equal ones the last added first. */
  async ordinalsBy(order: SortOrder): Promise<number[]> {
    return (await this.db.getAllKeysFromIndex('papers', INDEX_BY[order])).reverse();
  }

  /** How many papers go before one with this value. */
  countBefore(order: SortOrder, value: string | number): Promise<number> {
    return this.db.countFromIndex('papers', INDEX_BY[order], IDBKeyRange.lowerBound(value, true));
  }

  async facetCounts(): Promise<[facet: string, papers: number][]> {
    const index = this.db.transaction('papers').store.index('facets');
    const facets: string[] = [];
    let cursor = await index.openKeyCursor(null, 'nextunique');
    for (; cursor; cursor = await cursor.continue()) facets.push(cursor.key);
    return Promise.all(facets.map(async (facet) => [facet, await index.count(facet)]));
  }

  /** Grows with every change of the papers. */
  async revision(): Promise<number> {
    return (await this.db.get('revision', 'papers')) ?? 0;
  }

  /** In the order of the ordinals. @throws DamagedError where one is unknown */
  async byOrdinals(ordinals: number[]): Promise<Paper[]> {
    const held = new Map(ordinals.map((ordinal) => [ordinal, this.held.get(ordinal)]));
    const missing = ordinals.filter((ordinal) => !held.get(ordinal));
    if (missing.length > 0) {
      const tx = this.db.transaction('papers');
      const found = await Promise.all(missing.map((ordinal) => tx.store.get(ordinal)));
      for (const [i, ordinal] of missing.entries()) held.set(ordinal, found[i]?.paper);
    }
    return ordinals.map((ordinal) => {
      const paper = held.get(ordinal);
      if (!paper) throw new DamagedError(`Paper ${ordinal} is missing.`);
      this.hold(ordinal, paper);
      return paper;
    });
  }

  private hold(ordinal: number, paper: Paper): void {
    this.held.delete(ordinal);
    this.held.set(ordinal, paper);
    const [oldest] = this.held.keys();
    if (this.held.size > MOST_HELD && oldest !== undefined) this.held.delete(oldest);
  }
}
