import { AUTHOR_EDGE, titleForms } from '../../core/page-title';
import type { Library } from '../../library/library';
import type { RejectionStore } from '../../library/rejection-store';
import type { Turn } from '../../library/turn';
import type { Candidates, Settled } from '../../messaging/protocol';
import { alsoRejected, leaveOutRejected } from './leave-out-rejected';

/** Keys that are looked up at once. */
const KEYS_A_TURN = 200;

/** Says what places of a page name, a turn after the other. */
export async function settleCandidates(
  { windows, titles, keys, rejected = [] }: Candidates,
  library: Library,
  rejections: RejectionStore,
  turn: Turn,
): Promise<Settled> {
  await turn();
  const isRejected = alsoRejected(await rejections.filter(), rejected);
  const byKeys: string[][] = [];
  for (let from = 0; from < keys.length; from += KEYS_A_TURN) {
    await turn();
    byKeys.push(...(await library.byLinkKeys(keys.slice(from, from + KEYS_A_TURN))));
  }
  const byTitles: string[][] = [];
  for (const sign of titles) {
    await turn();
    byTitles.push(await papersOfSign(sign, library));
  }
  const finds = windows.length > 0 ? await library.findTitles(windows, turn) : [];
  return {
    windows: windows.map((window, i) => {
      const found = finds[i];
      return found ? leaveOutRejected(window, found, isRejected) : null;
    }),
    titles: byTitles,
    keys: byKeys,
  };
}

/** The papers that a page may be about by what it says of itself: a title, and the authors that it names. */
async function papersOfSign(sign: string, library: Library): Promise<string[]> {
  const [title = '', ...authors] = sign.split(AUTHOR_EDGE);
  const ids = (await library.byTitles(titleForms(title))).flat();
  return library.withoutOthers([...new Set(ids)], authors);
}
