import type { LocalData } from '../../core/local-data';
import { createBreathe } from '../import/breathe';
import { ImportStore } from '../import/import-store';
import { isPart } from '../import/part-steps';
import type { Database, ImportRun } from '../store/database';
import { exclusively } from '../store/exclusively';
import {
  ARCHIVE_FORMAT,
  ARCHIVE_VERSION,
  type ArchivePart,
  type PastRun,
  recordText,
} from './archive-schemas';
import { type LocalStore, localStore } from './local-store';

/** Records that are read and held at once: under a megabyte, some milliseconds of work. */
const SLICE = 250;

/** What a file holds. */
export interface ArchiveCounts {
  papers: number;
  kept: number;
  sources: number;
  imports: number;
  /** Imports and removals that somebody had left half done, and that are done now: the library has changed. */
  finished: number;
}

export interface ArchiveTaker {
  /** Takes the file's text, piece by piece. */
  take(text: string): void;
  /** @param share 0 to 1 */
  onShare?(share: number): void;
  signal?: AbortSignal;
}

/** Writes the whole library, as a user knows it, as one JSON file with a record a line: equal libraries give equal bytes. */
export class ArchiveWriter {
  private readonly runs: ImportStore;

  constructor(
    private readonly db: Database,
    private readonly exclusive: typeof exclusively = exclusively,
    private readonly local: LocalStore = localStore(db),
  ) {
    this.runs = new ImportStore(db, exclusive, local);
  }

  /** While it writes, no paper comes or goes. @throws the signal's reason; then what was taken is no file */
  async write(to: ArchiveTaker): Promise<ArchiveCounts> {
    for (let finished = 0; ; ) {
      // What is half done is no library that anybody wants to keep.
      for (const id of await this.runs.unfinished()) if (await this.runs.proceed(id)) finished++;
      const counts = await this.exclusive(async () =>
        (await this.runs.unfinished()).length > 0 ? null : this.writeAll(to),
      );
      if (counts) return { ...counts, finished };
    }
  }

  private async writeAll({
    take,
    onShare = () => {},
    signal,
  }: ArchiveTaker): Promise<Omit<ArchiveCounts, 'finished'>> {
    const { db } = this;
    const { settings, rejections, history } = await this.local.load();
    const runs = (await this.runs.all()).reverse().filter(({ run }) => isOfLibrary(run));
    const sources = (await db.getAll('sources')).map(({ source }) => source);
    const [papers, kept, steps] = await Promise.all([db.count('papers'), db.count('kept'), db.count('undo')]);
    const all = papers + kept + steps || 1;
    let done = 0;
    const out = new Parts(take);
    const breathe = createBreathe(signal);
    const write = async (part: ArchivePart, slices: AsyncIterable<unknown[]>) => {
      out.begin(part);
      for await (const records of slices) {
        out.add(records);
        done += records.length;
        onShare(Math.min(1, done / all));
        await breathe();
      }
      out.end();
    };
    take(`{"format":${JSON.stringify(ARCHIVE_FORMAT)},"version":${ARCHIVE_VERSION}`);
    await write('papers', this.papers());
    await write('kept', this.kept());
    await write('sources', once(sources));
    await write('rejections', once(rejections));
    await write('visits', once(history.visits));
    out.member('isHistoryOn', history.isOn);
    out.member('settings', settings);
    await write('imports', once(runs.map(({ run }) => toPast(run))));
    await write('undo', this.steps(runs.map(({ id }) => id)));
    take('}\n');
    return { papers, kept, sources: sources.length, imports: runs.length };
  }

  /** In the order in which they were added. */
  private async *papers(): AsyncGenerator<unknown[]> {
    for (let last = 0; ; ) {
      const { store } = this.db.transaction('papers');
      const range = IDBKeyRange.lowerBound(last, true);
      const [keys, stored] = await Promise.all([store.getAllKeys(range, SLICE), store.getAll(range, SLICE)]);
      if (keys.length === 0) return;
      yield stored.map(({ paper }) => paper);
      last = keys.at(-1) as number;
    }
  }

  /** In the order of their ids. */
  private async *kept(): AsyncGenerator<unknown[]> {
    for (let last = ''; ; ) {
      const { store } = this.db.transaction('kept');
      const range = IDBKeyRange.lowerBound(last, true);
      const [ids, stored] = await Promise.all([store.getAllKeys(range, SLICE), store.getAll(range, SLICE)]);
      if (ids.length === 0) return;
      yield ids.map((id, i) => ({ id, ...stored[i]?.kept }));
      last = ids.at(-1) as string;
    }
  }

  /** What takes imports back. Where a paper stood before says nothing elsewhere. */
  private async *steps(runs: number[]): AsyncGenerator<unknown[]> {
    for (const [place, run] of runs.entries()) {
      for (let last = -1; ; ) {
        const { store } = this.db.transaction('undo');
        const range = IDBKeyRange.bound([run, last], [run, Number.POSITIVE_INFINITY], true);
        const [keys, steps] = await Promise.all([store.getAllKeys(range, SLICE), store.getAll(range, SLICE)]);
        if (keys.length === 0) break;
        yield steps.flatMap((step) => (isPart(step) ? [] : { ...step, import: place }));
        last = keys.at(-1)?.[1] as number;
      }
    }
  }
}

/**
 * Imports belong to the library. What was removed does not, nor what was taken back: their ways back are short. That a
 * library was restored is not a part of what it is.
 */
function isOfLibrary({ state, isRemoval, isRestore, source }: ImportRun): boolean {
  return state === 'done' && !isRemoval && !isRestore && source === undefined;
}

function toPast({ name, startedAt, added, changed, total }: ImportRun): PastRun {
  return { name, startedAt, added, changed, total };
}

async function* once<T>(records: T[]): AsyncGenerator<T[]> {
  if (records.length > 0) yield records;
}

/** Members of the outer object: lists of records, a line for each. */
class Parts {
  private isFirst = true;

  constructor(private readonly take: (text: string) => void) {}

  member(part: ArchivePart, value: LocalData['settings'] | boolean): void {
    this.take(`,\n"${part}":${recordText(value)}`);
  }

  begin(part: ArchivePart): void {
    this.take(`,\n"${part}":[`);
    this.isFirst = true;
  }

  add(records: unknown[]): void {
    const lines = records.map(
      (record, i) => `${this.isFirst && i === 0 ? '\n' : ',\n'}${recordText(record)}`,
    );
    this.isFirst &&= records.length === 0;
    this.take(lines.join(''));
  }

  end(): void {
    this.take(this.isFirst ? ']' : '\n]');
  }
}
