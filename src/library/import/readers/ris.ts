import { RECORD_MAX_LENGTH } from '../import-limits';
import type { ReadItem } from '../paper-record';
import { splitLines } from '../split-lines';
import { toItems } from '../to-items';
import type { ReadContext } from './reader';

/** `TY  - JOUR`; some write one space less at the end of the line. */
const TAG = /^([A-Z][A-Z0-9]) {1,2}-(?: |$)(.*)$/;

/** RIS: a tag and a value a line, from `TY` to `ER`; a line without a tag goes on with the value above. */
export async function* readRis(text: AsyncIterable<string>, context: ReadContext): AsyncGenerator<ReadItem> {
  let tags: Tags | undefined;
  let start = 0;
  let last = '';
  for await (const { number, text: line } of splitLines(text, RECORD_MAX_LENGTH)) {
    await context.breathe();
    if (line === undefined) {
      yield { problem: { line: number, reason: 'the line is longer than 5 MB; it is skipped' } };
      continue;
    }
    const [, tag, value = ''] = TAG.exec(line) ?? [];
    if (tag === 'TY') {
      if (tags) yield* toRecord(tags, start, 'the record has no end (ER)');
      tags = new Map();
      start = number;
    } else if (tag === 'ER') {
      if (tags) yield* toRecord(tags, start);
      tags = undefined;
    } else if (tags && tag) {
      const values = tags.get(tag) ?? [];
      tags.set(tag, values);
      values.push([value]);
      last = tag;
    } else if (tags && line.trim()) tags.get(last)?.at(-1)?.push(line);
  }
  if (tags) yield* toRecord(tags, start, 'the file ends in the middle of this record');
}

/** By its tag all values, each as its lines. */
type Tags = Map<string, string[][]>;

function toRecord(tags: Tags, line: number, reason?: string): ReadItem[] {
  const text = (lines: string[]) => lines.join(' ');
  const first = (...names: string[]) =>
    names
      .map((name) => tags.get(name)?.[0])
      .map((lines) => lines && text(lines))
      .find((value) => value?.trim());
  const all = (...names: string[]) => names.flatMap((name) => tags.get(name)?.map(text) ?? []);
  const items = toItems(
    {
      title: first('TI', 'T1', 'CT', 'BT'),
      abstract: first('AB', 'N2'),
      authors: all('AU', 'A1'),
      published: first('DA', 'PY', 'Y1'),
      venue: first('JO', 'JF', 'T2', 'JA'),
      ids: all('DO', 'AN', 'C1', 'M1', 'M3'),
      links: all('UR', 'L1', 'L2', 'LK'),
    },
    { line },
  );
  return reason ? [{ problem: { line, reason, isNote: true } }, ...items] : items;
}
