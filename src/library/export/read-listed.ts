import type { ListedPaper, Paper } from '../../core/paper';
import type { Database } from '../store/database';

/** Papers that are read and held at once: under a megabyte, some milliseconds of work. */
const SLICE = 250;

/** The papers of a list, a part at a time; those that are gone since it was made are left out. @param digest bundled papers */
export async function* readListed(
  db: Database,
  digest: readonly Paper[],
  list: readonly ListedPaper[],
): AsyncGenerator<Paper[]> {
  const bundled = new Map(digest.map((paper) => [paper.id, paper]));
  for (let at = 0; at < list.length; at += SLICE) {
    const { store } = db.transaction('papers');
    const ids = store.index('id');
    const found = await Promise.all(
      list.slice(at, at + SLICE).map(async (one) => {
        const stored = await (typeof one === 'number' ? store.get(one) : ids.get(one));
        return stored?.paper ?? (typeof one === 'string' ? bundled.get(one) : undefined);
      }),
    );
    yield found.flatMap((paper) => paper ?? []);
  }
}
