import { nameOf } from '../../core/identity/name-of';
import { idKeys } from '../../core/identity/paper-keys';
import type { Paper } from '../../core/paper';
import type { Database } from '../store/database';
import { MOST_OF_TITLE } from './own-papers';
import { SignIndex } from './sign-index';
import { otherIdOf } from './to-paper';

/** So many stored papers of one title are known by their signs; of more, what comes first in the library. */
const MOST_OF_CROWD = 20_000;
/** Of one identifier there should be one. */
const MOST_OF_ID = 20;

/** The papers that are there before an import. */
export interface KnownPapers {
  /** Those that may be the same as one that comes in, by identifier or title; one list each, in order. */
  alike(papers: Paper[]): Promise<Paper[][]>;
  /** In the order of the ids; undefined for unknown ones. */
  byIds(ids: string[]): Promise<(Paper | undefined)[]>;
}

/** Stored papers go before the digest's own. */
export function knownPapers(db: Database, digest: readonly Paper[]): KnownPapers {
  const own = new Map<string, Paper[]>();
  const byId = new Map(digest.map((paper) => [paper.id, paper]));
  const put = (key: string, paper: Paper) => own.set(key, [...(own.get(key) ?? []), paper]);
  for (const paper of digest) for (const key of keysOf(paper)) put(key, paper);
  const stored = new StoredAlike(db);
  return {
    async alike(papers) {
      const found = await stored.alike(papers);
      return papers.map((paper, i) => {
        const bundled = keysOf(paper).flatMap((key) => own.get(key) ?? []);
        return [...new Map([...bundled, ...(found[i] ?? [])].map((one) => [one.id, one])).values()];
      });
    },
    async byIds(ids) {
      const index = db.transaction('papers').store.index('id');
      const found = await Promise.all(ids.map((id) => index.get(id)));
      return ids.map((id, i) => found[i]?.paper ?? byId.get(id));
    },
  };
}

function keysOf(paper: Paper): string[] {
  return [`name ${nameOf(paper.title)}`, ...idKeys(paper.ids ?? {})];
}

class StoredAlike {
  private isEmpty: boolean | undefined;
  /** Titles that many papers have. */
  private readonly crowds = new Map<string, Promise<SignIndex>>();

  constructor(private readonly db: Database) {}

  async alike(papers: Paper[]): Promise<Paper[][]> {
    // Most first imports come into an empty library, which need not be asked a hundred thousand times.
    this.isEmpty ??= (await this.db.transaction('papers').store.openKeyCursor()) === null;
    if (this.isEmpty) return papers.map(() => []);
    const { store } = this.db.transaction('papers');
    const [keys, names] = [store.index('keys'), store.index('name')];
    const byName = new Map<string, Promise<Paper[]>>();
    const named = (name: string) => {
      const asked = byName.get(name) ?? names.getAll(name, MOST_OF_TITLE).then(papersOf);
      byName.set(name, asked);
      return asked;
    };
    const found = await Promise.all(
      papers.map(async (paper) => {
        const ids = idKeys(paper.ids ?? {}).map((key) => keys.getAll(key, MOST_OF_ID).then(papersOf));
        const [ofName, ...ofIds] = await Promise.all([named(nameOf(paper.title)), ...ids]);
        return { ofName: ofName ?? [], all: [...ofIds.flat(), ...(ofName ?? [])] };
      }),
    );
    return Promise.all(
      found.map(async ({ ofName, all }, i) => {
        if (ofName.length < MOST_OF_TITLE) return all;
        return [...all, ...(await this.ofCrowd(papers[i] as Paper))];
      }),
    );
  }

  /** Others of a title of which not all were looked at. */
  private async ofCrowd(paper: Paper): Promise<Paper[]> {
    const name = nameOf(paper.title);
    const reading = this.crowds.get(name) ?? this.readCrowd(name);
    this.crowds.set(name, reading);
    const crowd = await reading;
    const { store } = this.db.transaction('papers');
    const ids = store.index('id');
    const found = await Promise.all([
      ...crowd.find(paper).map((ordinal) => store.get(ordinal)),
      ids.get(paper.id),
      ids.get(otherIdOf(paper)),
    ]);
    return found.flatMap((one) => one?.paper ?? []);
  }

  private async readCrowd(name: string): Promise<SignIndex> {
    const crowd = new SignIndex();
    const index = this.db.transaction('papers').store.index('name');
    let cursor = await index.openCursor(name);
    for (let count = 0; cursor && count < MOST_OF_CROWD; count++) {
      crowd.add(cursor.value.paper, cursor.primaryKey);
      cursor = await cursor.continue();
    }
    return crowd;
  }
}

function papersOf(stored: { paper: Paper }[]): Paper[] {
  return stored.map(({ paper }) => paper);
}
