import type { Alignment } from './align';
import type { Word } from './known-title';
import type { Side } from './surroundings';

/**
 * Takes in the word after a place where it is the beginning of the title's next word and the text ends with it: "… for
 * Large Language Mode". Null where it is not.
 * @param after what stands after the place
 */
export function withCutWord(
  alignment: Alignment,
  title: Word[],
  text: Word[],
  after: Side,
): Alignment | null {
  const next = title[alignment.last];
  const cut = text[alignment.end];
  const isLast = after.beside.length === 1 && after.edge !== 'none';
  if (!next || !cut || !isLast || !next.text.startsWith(cut.text)) return null;
  const shared = alignment.shared + (next.bits * cut.text.length) / next.text.length;
  return { ...alignment, shared, end: alignment.end + 1, last: alignment.last + 1 };
}
