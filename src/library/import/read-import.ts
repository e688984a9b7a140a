import { isImproved } from '../../core/identity/merge-papers';
import type { Paper } from '../../core/paper';
import type { RestoredRecord } from '../archive/archive-schemas';
import type { RestoreReading } from '../archive/restore-reading';
import type { StagedPaper } from '../store/database';
import type { KnownPapers } from './find-known';
import { emptyPreview, type FileProblem, type ImportPreview, MOST_SHOWN } from './import-preview';
import type { ImportStore } from './import-store';
import { type Held, type Match, PaperMatcher } from './match-papers';
import type { ReadItem } from './paper-record';
import { ProblemList } from './problem-list';
import type { ReadProblem } from './read-problem';
import { toPaper } from './to-paper';

/** Papers that are compared and staged at once. */
const BATCH = 500;
/** So many batches may wait to be written: some megabytes. */
const MOST_WAITING = 8;
/** @param preview to be filled with what a library brings */
export type StartRestoring = (
  run: number,
  preview: ImportPreview,
  note: (problem: ReadProblem) => void,
) => RestoreReading | null;

/** One source of an import: a file, or pasted text. */
export interface ImportSource {
  name: string;
  /** All its papers are listed under its name, whatever they say themselves: the user subscribed to it. */
  isSubscribed?: true;
  /** @param signal ends the reading */
  read(signal: AbortSignal): AsyncIterable<ReadItem>;
}

/**
 * Reads sources into a run that nobody has agreed to yet.
 * @param today ISO 8601 day, for papers that do not say when they appeared
 * @param onProgress told after each batch
 * @param startRestoring called where a source is a whole library: null where none may come
 * @returns what it would do. @throws AbortError where `signal` says so: then the run is discarded by the caller
 */
export async function readImport(
  store: ImportStore,
  run: number,
  sources: ImportSource[],
  known: KnownPapers,
  today: string,
  signal: AbortSignal,
  onProgress: (preview: ImportPreview) => void = () => {},
  startRestoring: StartRestoring = () => null,
): Promise<ImportPreview> {
  const ownNames = new Set(sources.map(({ name }) => name));
  const reading = new Reading(store, run, known, ownNames, onProgress);
  let restoring: RestoreReading | null = null;
  for (const { name, isSubscribed, read } of sources) {
    const note = (problem: ReadProblem) => reading.note({ ...problem, file: name });
    for await (const { record, problem, restored } of read(signal)) {
      signal.throwIfAborted();
      if (problem) {
        note(problem);
        continue;
      }
      if (restored) {
        restoring ??=
          sources.length === 1 && !isSubscribed ? startRestoring(run, reading.preview, note) : null;
        if (restoring) await reading.restore(restoring, restored);
        else
          note({
            reason: 'a library that was exported from Papertip is restored by itself: choose this file alone',
          });
        if (restoring) continue;
        break;
      }
      const paper = toPaper(record, { digest: name, date: today });
      const appearances = paper.appearances.map((one) => ({ ...one, digest: name }));
      await reading.take(isSubscribed ? { ...paper, appearances } : paper);
    }
  }
  await restoring?.finish();
  return reading.finish();
}

type Kind = 'added' | 'changed' | 'known';

class Reading {
  readonly preview = emptyPreview();
  private readonly list = new ProblemList();
  private readonly matcher: PaperMatcher;
  private waiting: Paper[] = [];
  private restored = 0;
  /** Of the papers of the run, by place. */
  private readonly ids: string[] = [];
  private readonly kinds: Kind[] = [];
  private readonly staged = new Set<number>();
  /** Goes on while the next papers are read: a disk takes a second now and then. */
  private readonly staging: Promise<void>[] = [];

  constructor(
    private readonly store: ImportStore,
    private readonly run: number,
    private readonly known: KnownPapers,
    ownNames: ReadonlySet<string>,
    private readonly onProgress: (preview: ImportPreview) => void,
  ) {
    this.matcher = new PaperMatcher(known, (places) => this.recall(places), ownNames);
  }

  note(problem: FileProblem): void {
    const { preview } = this;
    if (problem.isNote) preview.noted++;
    else preview.unreadable++;
    const shown = problem.isNote ? preview.notes : preview.problems;
    if (shown.length < MOST_SHOWN) shown.push(problem);
    this.list.note(problem);
  }

  async take(paper: Paper): Promise<void> {
    this.preview.records++;
    this.waiting.push(paper);
    if (this.waiting.length >= BATCH) await this.flush();
  }

  async restore(restoring: RestoreReading, record: RestoredRecord): Promise<void> {
    await restoring.take(record);
    if (++this.restored % BATCH === 0) this.onProgress({ ...this.preview });
  }

  async flush(): Promise<void> {
    const papers = this.waiting;
    this.waiting = [];
    const staged = new Map<number, StagedPaper>();
    const matches = await this.matcher.match(papers);
    for (const [i, match] of matches.entries()) this.put(match, papers[i] as Paper, staged);
    const { added, changed } = this.preview;
    for (const place of staged.keys()) this.staged.add(place);
    // What is known and only has another source counts for nothing that people see, and is kept all the same.
    if (staged.size > 0) {
      const writing = this.store.stage(this.run, staged, { added, changed, total: this.staged.size });
      // It is waited for later, where it also fails.
      writing.catch(() => {});
      this.staging.push(writing);
    }
    if (this.staging.length > MOST_WAITING) await this.staging.shift();
    this.onProgress({ ...this.preview });
  }

  async finish(): Promise<ImportPreview> {
    await this.flush();
    await Promise.all(this.staging);
    const { preview } = this;
    const isLong = Math.max(preview.unreadable, preview.noted) > MOST_SHOWN;
    return { ...preview, problemList: isLong ? this.list.toBlob() : null };
  }

  private put(match: Match, read: Paper, staged: Map<number, StagedPaper>): void {
    const { paper, known, place, isRepeated, hasNamesake } = match;
    const { preview } = this;
    if (isRepeated) preview.repeated++;
    const kind = !known ? 'added' : isImproved(known, paper) ? 'changed' : 'known';
    const before = this.kinds[place];
    if (before !== kind) {
      if (before) preview[before]--;
      preview[kind]++;
      if (kind === 'added' && preview.firstAdded.length < MOST_SHOWN) preview.firstAdded.push(paper);
      if (kind === 'changed' && known && preview.firstChanged.length < MOST_SHOWN)
        preview.firstChanged.push({ before: known, after: paper });
    }
    if (hasNamesake) {
      preview.namesakeCount++;
      if (preview.namesakes.length < MOST_SHOWN) preview.namesakes.push(read);
    }
    this.ids[place] = paper.id;
    this.kinds[place] = kind;
    if (!known || JSON.stringify(known) !== JSON.stringify(paper))
      staged.set(place, { paper, isKnown: known !== null });
  }

  /** Papers of the run, from where they were staged, or as they are known where nothing of them changes. */
  private async recall(places: number[]): Promise<Map<number, Held>> {
    if (places.length === 0) return new Map();
    const [staged, known] = await Promise.all([
      this.store.stagedAt(this.run, places),
      this.known.byIds(places.map((place) => (this.kinds[place] === 'added' ? '' : (this.ids[place] ?? '')))),
    ]);
    return new Map(
      places.flatMap((place, i): [number, Held][] => {
        const one = known[i] ?? null;
        const paper = staged[i] ?? one;
        return paper ? [[place, { paper, known: one }]] : [];
      }),
    );
  }
}
