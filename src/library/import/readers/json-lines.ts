import { RECORD_MAX_LENGTH } from '../import-limits';
import type { ReadItem } from '../paper-record';
import { splitLines } from '../split-lines';
import { toItems } from '../to-items';
import { parseRecord } from './parse-record';
import type { ReadContext } from './reader';
import { toPaper } from './to-paper';

/** JSON Lines: one paper a line; never more than one line is held. */
export async function* readJsonLines(
  text: AsyncIterable<string>,
  context: ReadContext,
): AsyncGenerator<ReadItem> {
  for await (const { number, text: line } of splitLines(text, RECORD_MAX_LENGTH)) {
    await context.breathe();
    if (line === undefined) {
      yield { problem: { line: number, reason: 'the line is longer than 5 MB; it is skipped' } };
    } else if (line.trim()) {
      const parsed = parseRecord(line);
      if ('value' in parsed) yield* toItems(toPaper(parsed.value), { line: number });
      else yield { problem: { line: number, ...parsed } };
    }
  }
}
