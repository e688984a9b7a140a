import type { ShortName } from '../../core/recognise/short-name';
import { type Mention, textMention } from '../mention';
import { inIdleSlices } from './slices';
import { type Stretch, Walk } from './walk';

/** Texts longer than this (UTF-16 units) are data, not prose. */
const TEXT_MAX_LENGTH = 100_000;

/**
 * Finds names in their exact spelling, in idle time, outside of links: where those lead says what they name.
 * @param onFound told slice by slice
 */
export async function findNames(
  stretch: Stretch,
  names: readonly ShortName[],
  onFound: (mentions: Mention[]) => void,
  signal: AbortSignal,
): Promise<void> {
  if (names.length === 0) return;
  const paperOf = new Map(names.map(({ name, paperId }) => [name, paperId]));
  const written = names.map(({ name }) => name.replace(/[.+]/g, '\\$&')).join('|');
  // Not in "TokenSelect-2", "TokenSelect.py" or an address.
  const pattern = new RegExp(`(?<![\\p{L}\\w/@#.+-])(?:${written})(?![\\p{L}\\w/@+-]|\\.\\w)`, 'gu');
  const found: Mention[] = [];
  const walk = new Walk(stretch, {
    text: (node, data) => {
      if (data.length <= TEXT_MAX_LENGTH)
        for (const { 0: name, index } of data.matchAll(pattern))
          found.push(...toMention(node, index, name, paperOf.get(name)));
      return data.length;
    },
  });
  await inIdleSlices(
    () => walk.step(200),
    () => onFound(found.splice(0)),
    signal,
  );
}

function toMention(node: Text, start: number, name: string, paperId = ''): Mention[] {
  if (node.parentElement?.closest('a')) return [];
  const range = node.ownerDocument.createRange();
  range.setStart(node, start);
  range.setEnd(node, start + name.length);
  return [textMention('name', range, [paperId])];
}
