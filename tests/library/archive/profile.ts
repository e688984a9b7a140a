import type { LocalData } from '../../../src/core/local-data';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import type { LocalStore } from '../../../src/library/archive/local-store';
import { ArchiveWriter } from '../../../src/library/archive/write-archive';
import type { ImportPreview } from '../../../src/library/import/import-preview';
import { Importer } from '../../../src/library/import/importer';
import { readPapers } from '../../../src/library/import/read-papers';
import { SourceStore } from '../../../src/library/sources/source-store';
import { type Database, openDatabase } from '../../../src/library/store/database';
import { KeptStore } from '../../../src/library/store/kept-store';
import { PaperStore } from '../../../src/library/store/paper-store';
import { papers as digest } from '../../pages/digest';
import { oneAfterTheOther } from '../store/exclusive';
import type { AnyLibrary } from './any-library';

const DAY = '2026-11-24';
const signal = new AbortController().signal;

type Exclusive = ReturnType<typeof oneAfterTheOther>;

let count = 0;

/** A browser's profile with Papertip in it. */
export class Profile {
  local: LocalData = { settings: DEFAULT_SETTINGS, rejections: [], history: { isOn: false, visits: [] } };
  readonly store: LocalStore = {
    load: async () => structuredClone(this.local),
    change: async (next) => {
      this.local = structuredClone(next(structuredClone(this.local)));
      return this.local;
    },
  };

  private constructor(readonly db: Database) {}

  static async open(): Promise<Profile> {
    return new Profile(await openDatabase(`archive-${++count}`));
  }

  importer(exclusive: Exclusive = oneAfterTheOther(), store = this.store): Importer {
    return new Importer(this.db, digest, exclusive, store);
  }

  async fill({ papers, imports, kept, sources, local }: AnyLibrary): Promise<void> {
    const [first = [], ...others] = imports;
    await this.take('first.bib', first);
    await new PaperStore(this.db, oneAfterTheOther()).add(papers);
    for (const [i, records] of others.entries()) await this.take(`${i}.bib`, records);
    await new KeptStore(this.db).put(kept);
    for (const source of sources)
      await new SourceStore(this.db).add(source, { nextAt: '2026-11-24T10:00:00.000Z', failures: 3 });
    this.local = structuredClone(local);
  }

  /** @returns the file's text */
  async export(): Promise<string> {
    const pieces: string[] = [];
    await new ArchiveWriter(this.db, oneAfterTheOther(), this.store).write({
      take: (piece) => pieces.push(piece),
    });
    return pieces.join('');
  }

  read(
    file: string | Uint8Array,
    importer = this.importer(),
  ): Promise<{ id: number; preview: ImportPreview }> {
    const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
    const chunks = async function* () {
      for (let at = 0; at < bytes.length; at += 700) yield bytes.subarray(at, at + 700);
    };
    const name = 'papertip-library.json';
    const source = { name, read: () => readPapers({ name, chunks }, { signal }) };
    return importer.read(name, [source], DAY, signal);
  }

  /** Takes all that a file brings. @returns the run */
  async restore(file: string | Uint8Array): Promise<number> {
    const importer = this.importer();
    const { id } = await this.read(file, importer);
    if (!(await importer.take(id, undefined, { takesSettings: true }))) throw new Error('it was not current');
    return id;
  }

  async take(name: string, records: AnyLibrary['imports'][number]): Promise<number> {
    const read = async function* () {
      for (const record of records) yield { record };
    };
    const importer = this.importer();
    const { id } = await importer.read(name, [{ name, read }], DAY, signal);
    await importer.take(id);
    return id;
  }

  close(): void {
    this.db.close();
  }
}
