import type { PaperRecord } from '../../../src/library/import/paper-record';
import { type ReadOptions, readPapers } from '../../../src/library/import/read-papers';
import type { ReadProblem } from '../../../src/library/import/read-problem';

export interface Read {
  format: string | undefined;
  records: PaperRecord[];
  problems: ReadProblem[];
}

/** Everything that is read of a text or of bytes, which come in chunks of `size` bytes. */
export async function read(
  content: string | Uint8Array,
  size = 1000,
  options: ReadOptions = {},
): Promise<Read> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const all: Read = { format: undefined, records: [], problems: [] };
  const source = {
    name: 'sample',
    async *chunks() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    },
  };
  const onFormat = (format: string) => {
    all.format = format;
  };
  for await (const item of readPapers(source, { onFormat, ...options })) {
    if (item.record) all.records.push(item.record);
    else if (item.problem) all.problems.push(item.problem);
  }
  return all;
}

export function titles({ records }: Read): string[] {
  return records.map(({ title }) => title);
}
