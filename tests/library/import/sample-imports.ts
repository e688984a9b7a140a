import type { ImportPreview } from '../../../src/library/import/import-preview';
import type { Importer } from '../../../src/library/import/importer';
import type { PaperRecord, ReadItem } from '../../../src/library/import/paper-record';
import type { Database } from '../../../src/library/store/database';

export const DAY = '2026-11-24';

export function record(title: string, more: Partial<PaperRecord> = {}): PaperRecord {
  return { title, abstract: '', authors: [], ids: {}, urls: [], ...more };
}

/** A source that gives these. */
export function source(name: string, ...items: (PaperRecord | { problem: ReadItem['problem'] })[]) {
  return {
    name,
    async *read(): AsyncIterable<ReadItem> {
      for (const item of items) yield ('problem' in item ? item : { record: item }) as ReadItem;
    },
  };
}

export async function take(
  importer: Importer,
  ...sources: ReturnType<typeof source>[]
): Promise<{ id: number; preview: ImportPreview }> {
  const read = await importer.read('test', sources, DAY, new AbortController().signal);
  if (!(await importer.take(read.id))) throw new Error('the library has changed');
  return read;
}

/** What is kept, whatever the ordinals are, and but for what would do again the imports that were taken back. */
export async function contents(db: Database): Promise<string> {
  const papers = (await db.getAll('papers')).sort((a, b) => (a.id < b.id ? -1 : 1));
  const [ids, runs] = await Promise.all([db.getAllKeys('imports'), db.getAll('imports')]);
  const undone = new Set(ids.filter((_, i) => runs[i]?.state === 'undone'));
  const staged = (await db.getAllKeys('staged')).filter(([run]) => !undone.has(run)).length;
  return JSON.stringify([
    papers,
    staged,
    await db.count('undo'),
    runs.filter(({ state }) => state !== 'undone'),
  ]);
}
