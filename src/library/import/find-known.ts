import { paperKeys } from '../../core/identity/paper-keys';
import { normalize } from '../../core/normalize';
import type { Paper } from '../../core/paper';
import type { Database } from '../store/database';
import type { FindKnown } from './match-papers';

/** So many papers of one title, or of one repository, are compared. */
const MOST_ALIKE = 20;

/** Papers that may be the same as one that comes in: by id, identifier, link or title; stored ones before the digest's own. */
export function knownPapers(db: Database, digest: readonly Paper[]): FindKnown {
  const own = new Map<string, Paper[]>();
  const put = (key: string, paper: Paper) => own.set(key, [...(own.get(key) ?? []), paper]);
  for (const paper of digest) {
    put(`name ${normalize(paper.title)}`, paper);
    for (const key of paperKeys(paper)) put(key, paper);
  }
  return async (papers) => {
    const { store } = db.transaction('papers');
    const [ids, keys, names] = [store.index('id'), store.index('keys'), store.index('name')];
    return Promise.all(
      papers.map(async (paper) => {
        const name = normalize(paper.title);
        const found = await Promise.all([
          ...paperKeys(paper).map((key) => keys.getAll(key, MOST_ALIKE)),
          names.getAll(name, MOST_ALIKE),
          ids.getAll(paper.id),
        ]);
        const stored = found.flat().map((one) => one.paper);
        const bundled = [`name ${name}`, ...paperKeys(paper)].flatMap((key) => own.get(key) ?? []);
        const distinct = new Map([...bundled, ...stored].map((one) => [one.id, one]));
        return [...distinct.values()];
      }),
    );
  };
}
