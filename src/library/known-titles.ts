import type { DigestBundle } from '../core/digest/bundle-digests';
import { buildFingerprints, type Fingerprints } from '../core/fingerprints';
import {
  MESSAGE_WORK_MAX,
  TITLES_OF_A_RUN_MAX,
  TITLES_OF_A_WINDOW_MAX,
  WORK_OF_ALIGNED_WORD,
} from '../core/limits';
import { normalize } from '../core/normalize';
import type { Paper } from '../core/paper';
import { type Candidate, type ReadWindow, readWindow, TitleReader } from '../core/recognise/find-titles';
import type { PackedTitles } from '../core/recognise/packed/packed-titles';
import { type ShortName, ShortNames, shortName } from '../core/recognise/short-name';
import type { TitleFind } from '../core/recognise/title-find';
import { TitleFinder } from '../core/recognise/title-finder';
import { CountedWords } from '../core/recognise/word-counts';
import { WordWeights } from '../core/recognise/word-weights';
import { stem } from '../core/search/terms';
import type { StoredPapers } from './store/stored-papers';
import { AT_ONCE, inTurns, type Turn } from './turn';

/** A library as pages are compared with it, at one moment: the digest in memory, the rest by what is stored. */
interface Known {
  digest: TitleFinder;
  stored: PackedTitles | null;
  reader: TitleReader;
  names?: ShortNames;
  /** Read when first met on a page. */
  candidates: Map<number, Candidate>;
}

/** So many titles are kept at hand. */
const MOST_HELD = 5000;
/** UTF-16 units of windows whose titles are read in one go: reading takes longer for being asked than for what is read. */
const READ_TOGETHER = 16_000;

/** Finds papers in what pages say: titles in text, titles as a whole, short names. */
export class KnownTitles {
  private known: Known | undefined;
  /** Of the digest alone. */
  private prints: Fingerprints | undefined;

  /** @param papers of the digest */
  constructor(
    private readonly bundle: DigestBundle,
    private readonly stored: StoredPapers | null,
  ) {}

  /**
   * The titles in windows of page text, one list a window. A message takes so much work and no more: the first window is
   * always read, null stands for those that are left. @throws DamagedError
   */
  async find(windows: string[], turn: Turn = AT_ONCE): Promise<(TitleFind[] | null)[]> {
    const known = await this.open();
    const finds: (TitleFind[] | null)[] = [];
    let work = 0;
    for (let next = 0; next < windows.length && work < MESSAGE_WORK_MAX; ) {
      const batch: ReadWindow[] = [];
      let length = 0;
      for (; next < windows.length && length < READ_TOGETHER; next++) {
        await turn();
        const window = windows[next] as string;
        length += window.length;
        batch.push(readWindow(window));
      }
      const candidates = await this.candidates(known, batch, turn);
      for (const window of batch) {
        const { finds: found, alignedWords } = await inTurns(known.reader.steps(window, candidates), turn);
        finds.push(found);
        work += window.text.length + alignedWords * WORK_OF_ALIGNED_WORD;
      }
    }
    return windows.map((_, i) => finds[i] ?? null);
  }

  /** By the run that they have, as many as one window is compared with. */
  private async candidates(
    known: Known,
    windows: ReadWindow[],
    turn: Turn,
  ): Promise<Map<number, Candidate[]>> {
    const found = new Map<number, { digest: readonly Candidate[]; ordinals: number[] }>();
    for (const { runs } of windows) {
      await turn();
      let left = TITLES_OF_A_WINDOW_MAX;
      for (const run of new Set(runs)) {
        if (left <= 0) break;
        const own = found.get(run) ?? {
          digest: known.digest.withRun(run),
          ordinals: known.stored?.withRun(run).slice(0, TITLES_OF_A_RUN_MAX) ?? [],
        };
        left -= own.digest.length + own.ordinals.length;
        if (own.digest.length + own.ordinals.length > 0) found.set(run, own);
      }
    }
    const read = await this.read(
      known,
      [...found.values()].flatMap(({ ordinals }) => ordinals),
    );
    return new Map(
      [...found].map(([run, { digest, ordinals }]) => [
        run,
        [...digest, ...ordinals.flatMap((ordinal) => read.get(ordinal) ?? [])],
      ]),
    );
  }

  /** The papers with exactly this title, however it is written; one list a title. @throws DamagedError */
  async byTitles(titles: string[]): Promise<string[][]> {
    const known = await this.open();
    const ordinals = titles.map((title) => known.stored?.mayBeNamed(title) ?? []);
    const read = await this.read(known, ordinals.flat());
    return titles.map((title, i) => {
      const name = normalize(title);
      const stored = (ordinals[i] ?? []).flatMap((ordinal) => read.get(ordinal) ?? []);
      const same = stored.filter((candidate) => normalize(candidate.title) === name);
      return [...new Set([...known.digest.byTitle(title), ...same.flatMap(({ paperIds }) => paperIds)])];
    });
  }

  /** @param keys of the digest's links. @throws DamagedError */
  async fingerprints(keys: string[]): Promise<Fingerprints> {
    const { version } = this.bundle;
    const stored = await this.stored?.fingerprints(version, (titles, whole) =>
      this.print(whole, keys, titles),
    );
    if (stored) return stored;
    this.prints ??= this.print(version, keys, null);
    return this.prints;
  }

  private print(version: string, keys: string[], stored: PackedTitles | null): Fingerprints {
    const { papers } = this.bundle;
    const longest = papers.reduce((most, { title }) => Math.max(most, title.length), stored?.longest ?? 0);
    const { digest } = this.know(stored);
    return buildFingerprints(version, digest.allRuns(), keys, longest, stored?.filterHashes());
  }

  /** Of the papers that have a name which cannot mean anything else in the library. @throws DamagedError */
  async shortNames(papers: Paper[], turn: Turn = AT_ONCE): Promise<ShortName[]> {
    if (papers.length === 0) return [];
    const known = await this.open();
    known.names ??= new ShortNames(this.bundle.papers.map(({ title }) => title));
    const found: ShortName[] = [];
    for (const { id, title } of papers) {
      const wait = turn();
      if (wait) await wait;
      const name = shortName(title);
      if (!name) continue;
      const own = known.digest.byTitle(title).length > 0 ? 1 : 0;
      const ownStored = known.stored?.mayBeNamed(title).length ? 1 : 0;
      const isTheirs = known.names.count(name) === own && storedTitlesWith(name, known) <= ownStored;
      if (isTheirs) found.push({ name, paperId: id });
    }
    return found;
  }

  private async open(): Promise<Known> {
    return this.know((await this.stored?.titles()) ?? null);
  }

  private know(stored: PackedTitles | null): Known {
    if (this.known?.stored === stored) return this.known;
    const counts = new CountedWords(this.bundle.papers, this.bundle.words);
    const weights = new WordWeights(stored ? [counts, stored] : [counts]);
    const digest = new TitleFinder(this.bundle.papers, weights);
    const reader = new TitleReader(weights, weights.texts);
    this.known = { digest, stored, reader, candidates: new Map() };
    return this.known;
  }

  /** By ordinal. */
  private async read({ candidates }: Known, ordinals: number[]): Promise<Map<number, Candidate>> {
    const found = new Map<number, Candidate>();
    const missing = new Set<number>();
    for (const ordinal of ordinals) {
      const held = candidates.get(ordinal);
      if (held) found.set(ordinal, held);
      else missing.add(ordinal);
    }
    const asked = [...missing];
    const papers = asked.length > 0 ? ((await this.stored?.byOrdinals(asked)) ?? []) : [];
    if (candidates.size + papers.length > MOST_HELD) candidates.clear();
    for (const [i, { id, title }] of papers.entries()) {
      const candidate = { title, paperIds: [id] };
      candidates.set(asked[i] as number, candidate);
      found.set(asked[i] as number, candidate);
    }
    return found;
  }
}

/** At most so many stored titles have all words of a name. */
function storedTitlesWith(name: string, { stored }: Known): number {
  const words = normalize(name).split(' ');
  return stored ? Math.min(...words.map((word) => stored.inTitles(stem(word)))) : 0;
}
