import type { ReadItem } from '../paper-record';
import { toItems } from '../to-items';
import { jsonPieces } from './json-pieces';
import { parseRecord } from './parse-record';
import { type ReadContext, readWhole } from './reader';
import { toPaper } from './to-paper';

/** A JSON list of papers, an object with such a list, or one paper. */
export async function* readJson(text: AsyncIterable<string>, context: ReadContext): AsyncGenerator<ReadItem> {
  let record = 0;
  const json = await readWhole(text, context);
  for (const piece of jsonPieces(json)) {
    await context.breathe();
    if (!piece) continue;
    context.reached(piece.end / json.length);
    const place = { line: piece.line, record: ++record };
    if (!piece.isWhole) {
      yield { problem: { ...place, reason: 'the file ends in the middle of this record' } };
      continue;
    }
    const parsed = parseRecord(piece.text, piece.depth);
    if ('value' in parsed) yield* toItems(toPaper(parsed.value), place);
    else yield { problem: { ...place, ...parsed } };
  }
}
