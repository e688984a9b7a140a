import { RECORD_MAX_LENGTH } from '../import-limits';
import type { ReadItem } from '../paper-record';
import { splitLines } from '../split-lines';
import { toItems } from '../to-items';
import type { ReadContext } from './reader';

/** `TY  - JOUR`; some write one space less at the end of the line. */
const TAG = /^([A-Z][A-Z0-9]) {1,2}-(?: |$)(.*)$/;

/** RIS: a tag and a value a line, from `TY` to `ER`; a line without a tag goes on with the value above. */
export async function* readRis(text: AsyncIterable<string>, context: ReadContext): AsyncGenerator<ReadItem> {
  let tags: Map<string, string[]> | undefined;
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
      tags.set(tag, [...(tags.get(tag) ?? []).slice(-999), value]);
      last = tag;
    } else if (tags && line.trim()) {
      const values = tags.get(last);
      if (values) values[values.length - 1] = `${values.at(-1)} ${line}`.slice(0, RECORD_MAX_LENGTH);
    }
  }
  if (tags) yield* toRecord(tags, start, 'the file ends in the middle of this record');
}

function toRecord(tags: Map<string, string[]>, line: number, reason?: string): ReadItem[] {
  const first = (...names: string[]) =>
    names.map((name) => tags.get(name)?.[0]).find((value) => value?.trim());
  const all = (...names: string[]) => names.flatMap((name) => tags.get(name) ?? []);
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
