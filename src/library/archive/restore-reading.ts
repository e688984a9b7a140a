import { joinKept } from '../../core/join-kept';
import type { Kept } from '../../core/kept';
import type { Paper } from '../../core/paper';
import type { KnownPapers } from '../import/find-known';
import type { ImportPreview, RestorePreview } from '../import/import-preview';
import type { ImportStore } from '../import/import-store';
import { LOCAL_PLACE } from '../import/local-steps';
import { isSameRun, printOfKept } from '../import/part-steps';
import type { ReadProblem } from '../import/read-problem';
import type { Database, ImportRun, Staged } from '../store/database';
import type { RestoredRecord } from './archive-schemas';
import type { LocalStore } from './local-store';
import { RestoredLocal } from './restore-local';
import { RestoredPapers } from './restore-papers';

/** Records that are compared and staged at once: some milliseconds of work. */
const BATCH = 200;

/**
 * Where each part begins in a run, so that it is done, and taken back, in this order: what is kept of papers before the
 * papers, for taking back leaves those of which something is kept.
 */
const PLACES = { sources: 1e9, kept: 2e9, papers: 3e9, imports: 4e9, undo: 5e9 };

type RecordOf<P extends RestoredRecord['part']> = Extract<RestoredRecord, { part: P }>;

/** Reads a whole library into a run that nobody has agreed to yet. */
export class RestoreReading {
  private readonly brought: RestorePreview = {
    kept: 0,
    sources: 0,
    imports: 0,
    rejections: 0,
    visits: 0,
    settings: 'none',
  };
  private readonly papers: RestoredPapers;
  private readonly local = new RestoredLocal();
  private waiting: RestoredRecord[] = [];
  private staged = new Map<number, Staged>();
  private total = 0;
  private readonly next = { ...PLACES };
  /** Of the file's papers. */
  private readonly ids = new Set<string>();
  /** What is kept of papers that are several ones of the file. */
  private readonly shared = new Map<string, { kept: Kept; place: number }>();
  /** Places in the run of the file's imports, by their places in the file; null where they are here already, or lacking. */
  private readonly imports = new Map<number, number | null>();

  /** @param findStored papers of the database that may be the same */
  constructor(
    private readonly db: Database,
    private readonly store: ImportStore,
    private readonly run: number,
    private readonly findStored: KnownPapers['alike'],
    private readonly localStore: LocalStore,
    private readonly preview: ImportPreview,
    private readonly note: (problem: ReadProblem) => void,
  ) {
    this.papers = new RestoredPapers(preview, (step, place) => this.put('papers', step, place));
    preview.restore = this.brought;
  }

  async take(record: RestoredRecord): Promise<void> {
    if (this.waiting.length >= BATCH || this.waiting[0]?.part !== record.part) await this.flush();
    this.waiting.push(record);
  }

  async finish(): Promise<void> {
    await this.flush();
    const { local, preview } = this.local.compare(await this.localStore.load());
    Object.assign(this.brought, preview);
    if (!local) return;
    this.staged.set(LOCAL_PLACE, { part: 'local', local });
    this.total++;
    await this.stage();
  }

  private async flush(): Promise<void> {
    const records = this.waiting;
    this.waiting = [];
    const [first] = records;
    if (!first) return;
    if (first.part === 'papers') await this.takePapers(records as RecordOf<'papers'>[]);
    else if (first.part === 'kept') await this.takeKept(records as RecordOf<'kept'>[]);
    else if (first.part === 'sources') await this.takeSources(records as RecordOf<'sources'>[]);
    else if (first.part === 'imports') await this.takeImports(records as RecordOf<'imports'>[]);
    else if (first.part === 'undo') for (const record of records as RecordOf<'undo'>[]) this.takeUndo(record);
    else
      for (const record of records as (typeof first)[])
        this.local.take(record, (id) => this.papers.idHere(id));
    await this.stage();
  }

  private async takePapers(records: RecordOf<'papers'>[]): Promise<void> {
    const distinct = records.filter(({ value: { id }, place }) => {
      const isRepeated = this.ids.has(id);
      if (isRepeated)
        this.note({ ...place, field: 'id', reason: 'a paper with this id came before; it is left out' });
      this.ids.add(id);
      return !isRepeated;
    });
    const papers = distinct.map(({ value }) => value as Paper);
    const found = await this.findStored(papers);
    for (const [i, paper] of papers.entries()) this.papers.take(paper, found[i] ?? []);
  }

  private async takeKept(records: RecordOf<'kept'>[]): Promise<void> {
    const { store } = this.db.transaction('kept');
    const entries = records.map(({ value: { id, ...kept } }) => ({ id: this.papers.idHere(id), kept }));
    const known = await Promise.all(entries.map(({ id }) => store.get(id)));
    for (const [i, { id, kept: ofOne }] of entries.entries()) {
      const before = this.shared.get(id);
      const kept = joinKept(before?.kept ?? null, ofOne) ?? ofOne;
      const here = known[i]?.kept ?? null;
      const next = joinKept(here, kept);
      if (!next || (here && printOfKept(here) === printOfKept(next))) continue;
      if (!before) this.brought.kept++;
      const place = this.put('kept', { part: 'kept', id, kept }, before?.place);
      if (this.papers.isShared(id)) this.shared.set(id, { kept, place });
    }
  }

  private async takeSources(records: RecordOf<'sources'>[]): Promise<void> {
    const here = new Set((await this.db.getAll('sources')).map(({ source }) => source.url));
    for (const { value } of records) {
      if (here.has(value.url)) continue;
      this.brought.sources++;
      this.put('sources', { part: 'source', source: value });
    }
  }

  private async takeImports(records: RecordOf<'imports'>[]): Promise<void> {
    const here = (await this.store.all()).map(({ run }) => run);
    for (const { value, index } of records) {
      const run: ImportRun = { ...value, state: 'done', comparedAt: 0, applied: value.total };
      const isHere = here.some((one) => isSameRun(one, run));
      if (!isHere) this.brought.imports++;
      this.imports.set(index, isHere ? null : this.put('imports', { part: 'import', run }));
    }
  }

  private takeUndo({ value, place }: RecordOf<'undo'>): void {
    const { import: index, id, before, ...rest } = value;
    const of = this.imports.get(index);
    if (of === undefined) {
      // Said once for all that belongs to it.
      this.imports.set(index, null);
      const reason = 'the import that this takes back is not in the file; all that belongs to it is left out';
      this.note({ ...place, field: 'import', reason });
    } else if (of !== null) {
      const here = this.papers.idHere(id);
      const step = { ...rest, id: here, before: before && ({ ...before, id: here } as Paper) };
      this.put('undo', { part: 'undo', of, step });
    }
  }

  private put(part: keyof typeof PLACES, step: Staged, known?: number): number {
    const place = known ?? this.next[part]++;
    if (known === undefined) this.total++;
    this.staged.set(place, step);
    return place;
  }

  private async stage(): Promise<void> {
    const { added, changed } = this.preview;
    const { staged, total } = this;
    this.staged = new Map();
    await this.store.stage(this.run, staged, { added, changed, total, isRestore: true });
  }
}
