import { type Kept, type KeptBefore, type KeptChange, keptFacets, withChange } from '../../core/kept';
import { Answers } from './answers';
import type { Database, StoredKept } from './database';

/** What the user keeps of papers: saved, read, tags, notes, and what is new. By paper id, stored and bundled papers alike. */
export class KeptStore {
  private everything: { revision: number; byId: Map<string, Kept> } | undefined;

  constructor(private readonly db: Database) {}

  /** Grows with every change. */
  async revision(): Promise<number> {
    return (await this.db.get('revision', 'kept')) ?? 0;
  }

  /** Of those papers of which something is kept. */
  async byIds(ids: readonly string[]): Promise<Map<string, Kept>> {
    const { store } = this.db.transaction('kept');
    const found = await Promise.all(ids.map((id) => store.get(id)));
    return new Map(ids.flatMap((id, i) => (found[i] ? [[id, found[i].kept] as const] : [])));
  }

  /** Of all papers, in the order of their ids; held until something changes. */
  async all(): Promise<Map<string, Kept>> {
    const revision = await this.revision();
    if (this.everything?.revision !== revision) {
      const { store } = this.db.transaction('kept');
      const [ids, kept] = await Promise.all([store.getAllKeys(), store.getAll()]);
      this.everything = { revision, byId: new Map(ids.map((id, i) => [id, (kept[i] as StoredKept).kept])) };
    }
    return this.everything.byId;
  }

  /** Ids of the papers that are listed under a facet (`core/kept`). */
  ids(facet: string): Promise<string[]> {
    return this.db.getAllKeysFromIndex('kept', 'facets', facet);
  }

  /** Ids of papers that are saved and not read yet, the last saved first. */
  async waiting(): Promise<string[]> {
    const index = this.db.transaction('kept').store.index('facets');
    const [ids, kept] = await Promise.all([index.getAllKeys('is:waiting'), index.getAll('is:waiting')]);
    const saved = new Map(ids.map((id, i) => [id, kept[i]?.kept.saved ?? '']));
    return ids.sort((a, b) => ((saved.get(a) ?? '') < (saved.get(b) ?? '') ? 1 : -1));
  }

  async facetCounts(): Promise<[facet: string, papers: number][]> {
    const index = this.db.transaction('kept').store.index('facets');
    const facets: string[] = [];
    let cursor = await index.openKeyCursor(null, 'nextunique');
    for (; cursor; cursor = await cursor.continue()) facets.push(cursor.key);
    return Promise.all(facets.map(async (facet) => [facet, await index.count(facet)]));
  }

  /**
   * All or none of the papers are changed. @param now ISO 8601 @param once see `Answers`
   * @returns what was kept before, to be `put` back
   */
  async change(
    ids: readonly string[],
    change: KeptChange,
    now: string,
    once?: string,
  ): Promise<KeptBefore[]> {
    return this.write(ids, (kept) => withChange(kept, change, now), once);
  }

  /** Takes what is kept of papers to be exactly this. @returns what was kept before */
  async put(wanted: readonly KeptBefore[]): Promise<KeptBefore[]> {
    const byId = new Map(wanted.map(({ id, kept }) => [id, kept]));
    return this.write([...byId.keys()], (_, id) => byId.get(id) ?? null);
  }

  /** Nothing is new any more. @returns ids of what was */
  async lookedAtAll(once?: string): Promise<string[]> {
    const ids = await this.ids('is:new');
    return (await this.change(ids, { isNew: false }, '', once)).map(({ id }) => id);
  }

  /** New again: what `lookedAtAll` was too quick with. */
  async markNew(ids: readonly string[]): Promise<void> {
    await this.write(ids, (kept) => ({ ...kept, isNew: true }));
  }

  private async write(
    ids: readonly string[],
    next: (kept: Kept | null, id: string) => Kept | null,
    once?: string,
  ): Promise<KeptBefore[]> {
    const tx = this.db.transaction(['kept', 'revision', 'answers'], 'readwrite');
    const answers = new Answers(tx);
    const answer = once && (await answers.find<KeptBefore[]>(once));
    if (answer) return answer;
    const store = tx.objectStore('kept');
    const before: KeptBefore[] = [];
    for (const id of ids) {
      const kept = (await store.get(id))?.kept ?? null;
      before.push({ id, kept });
      const after = next(kept, id);
      if (after) store.put(toStoredKept(after), id);
      else if (kept) store.delete(id);
    }
    const revisions = tx.objectStore('revision');
    revisions.put(((await revisions.get('kept')) ?? 0) + 1, 'kept');
    if (once) await answers.keep(once, before);
    await tx.done;
    return before;
  }
}

export function toStoredKept(kept: Kept): StoredKept {
  return { kept, facets: keptFacets(kept) };
}
