import { isImproved } from '../../core/identity/merge-papers';
import type { Paper } from '../../core/paper';
import type { RestoredRecord } from '../archive/archive-schemas';
import type { RestorePreview, RestoreReading } from '../archive/restore-reading';
import type { StagedPaper } from '../store/database';
import type { ImportStore } from './import-store';
import { type FindKnown, type Match, PaperMatcher } from './match-papers';
import type { ReadItem, ReadProblem } from './paper-record';
import { toPaper } from './to-paper';

/** Papers that are compared and staged at once. */
const BATCH = 500;
/** So many problems and papers are shown; all are counted. */
export const MOST_SHOWN = 200;

/** @param preview to be filled with what a library brings */
export type StartRestoring = (
  run: number,
  preview: ImportPreview,
  note: (problem: ReadProblem) => void,
) => RestoreReading | null;

/** What an import would do, so far. */
export interface ImportPreview {
  /** Records that were read, those that say nothing new among them. */
  records: number;
  added: number;
  changed: number;
  /** Known papers of which the records tell nothing that people would see. */
  known: number;
  unreadable: number;
  /** The same paper again in what is imported. */
  repeated: number;
  /** The first of each kind. */
  firstAdded: Paper[];
  firstChanged: { before: Paper; after: Paper }[];
  problems: (ReadProblem & { file: string })[];
  /** Papers with the title of another paper, which they are not. */
  namesakes: Paper[];
  /** Where it is a whole library: what that brings besides. */
  restore?: RestorePreview;
}

/** One source of an import: a file, or pasted text. */
export interface ImportSource {
  name: string;
  /** All its papers are listed under its name, whatever they say themselves: the user subscribed to it. */
  isSubscribed?: true;
  /** @param signal ends the reading */
  read(signal: AbortSignal): AsyncIterable<ReadItem>;
}

export function emptyPreview(): ImportPreview {
  return {
    records: 0,
    added: 0,
    changed: 0,
    known: 0,
    unreadable: 0,
    repeated: 0,
    firstAdded: [],
    firstChanged: [],
    problems: [],
    namesakes: [],
  };
}

/** Whether nothing in it could be read at all; an empty feed is no such thing. */
export function isUnreadable({ records, unreadable }: ImportPreview): boolean {
  return records === 0 && unreadable > 0;
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
  findKnown: FindKnown,
  today: string,
  signal: AbortSignal,
  onProgress: (preview: ImportPreview) => void = () => {},
  startRestoring: StartRestoring = () => null,
): Promise<ImportPreview> {
  const matcher = new PaperMatcher(findKnown, new Set(sources.map(({ name }) => name)));
  const reading = new Reading(store, run, matcher, onProgress);
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
  await reading.flush();
  await restoring?.finish();
  return reading.preview;
}

class Reading {
  readonly preview = emptyPreview();
  private waiting: Paper[] = [];
  private restored = 0;
  /** Places of staged papers, by id. */
  private readonly places = new Map<string, { place: number; kind: 'added' | 'changed' | 'known' }>();

  constructor(
    private readonly store: ImportStore,
    private readonly run: number,
    private readonly matcher: PaperMatcher,
    private readonly onProgress: (preview: ImportPreview) => void,
  ) {}

  note(problem: ReadProblem & { file: string }): void {
    this.preview.unreadable++;
    if (this.preview.problems.length < MOST_SHOWN) this.preview.problems.push(problem);
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
    // What is known and only has another source counts for nothing that people see, and is kept all the same.
    if (staged.size > 0)
      await this.store.stage(this.run, staged, { added, changed, total: this.places.size });
    this.onProgress({ ...this.preview });
  }

  private put(match: Match, read: Paper, staged: Map<number, StagedPaper>): void {
    const { paper, known, isRepeated, hasNamesake } = match;
    const { preview } = this;
    if (isRepeated) preview.repeated++;
    const kind = !known ? 'added' : isImproved(known, paper) ? 'changed' : 'known';
    const before = this.places.get(paper.id);
    if (before?.kind !== kind) {
      if (before) preview[before.kind]--;
      preview[kind]++;
      if (kind === 'added' && preview.firstAdded.length < MOST_SHOWN) preview.firstAdded.push(paper);
      if (kind === 'changed' && known && preview.firstChanged.length < MOST_SHOWN)
        preview.firstChanged.push({ before: known, after: paper });
    }
    if (hasNamesake && preview.namesakes.length < MOST_SHOWN) preview.namesakes.push(read);
    const place = before?.place ?? this.places.size;
    this.places.set(paper.id, { place, kind });
    if (!known || JSON.stringify(known) !== JSON.stringify(paper))
      staged.set(place, { paper, isKnown: known !== null });
  }
}
