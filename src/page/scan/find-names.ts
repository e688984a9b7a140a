import type { ShortName } from '../../core/recognise/short-name';
import { withoutEnd } from '../../core/without-end';
import { linkAround, type Mention, textMention } from '../mention';
import { inIdleSlices } from './slices';
import { type Stretch, Walk } from './walk';

/** Texts longer than this (UTF-16 units) are data, not prose. */
const TEXT_MAX_LENGTH = 100_000;
/** What a name may be part of: "TokenSelect-2", "TokenSelect.py" and an address are other words. */
const WORD = /[\p{L}\p{N}\w/@#.+-]{4,}/gu;
/** What ends a sentence, or is printed behind a name: "TokenSelect²". */
const BEHIND = /[#.]|(?!\d)\p{N}/u;

/**
 * Finds names in their exact spelling, in idle time, outside of links: where those lead says what they name.
 * @param onFound told slice by slice
 */
export async function findNames(
  stretches: readonly Stretch[],
  names: readonly ShortName[],
  onFound: (mentions: Mention[]) => void,
  signal: AbortSignal,
): Promise<void> {
  if (names.length === 0) return;
  const paperOf = new Map(names.map(({ name, paperId }) => [name, paperId]));
  const found: Mention[] = [];
  const walks = stretches.map(
    (stretch) =>
      new Walk(stretch, {
        text: (node, data) => {
          if (data.length <= TEXT_MAX_LENGTH)
            for (const { name, paperId, start } of namesIn(data, paperOf))
              if (!linkAround(node)) found.push(toMention(node, start, name, paperId));
          return data.length;
        },
      }),
  );
  await inIdleSlices(
    () => {
      if (!walks[0]?.step(200)) walks.shift();
      return walks.length > 0;
    },
    () => onFound(found.splice(0)),
    signal,
  );
}

/** Each word is looked up by itself: what that takes does not grow with the names. */
function* namesIn(text: string, paperOf: ReadonlyMap<string, string>) {
  for (const { 0: word, index: start } of text.matchAll(WORD)) {
    for (const name of [word, withoutEnd(word, BEHIND)]) {
      const paperId = paperOf.get(name);
      if (paperId === undefined) continue;
      yield { name, paperId, start };
      break;
    }
  }
}

function toMention(start: Text, startOffset: number, name: string, paperId: string): Mention {
  const place = { start, startOffset, end: start, endOffset: startOffset + name.length };
  return textMention('name', place, [paperId]);
}
