import type { DigestBundle } from '../core/digest/bundle-digests';
import { buildFingerprints, type Fingerprints } from '../core/fingerprints';
import { normalize } from '../core/normalize';
import type { Paper } from '../core/paper';
import { type Candidate, runsIn, TitleReader } from '../core/recognise/find-titles';
import type { PackedTitles } from '../core/recognise/packed/packed-titles';
import { type ShortName, ShortNames, shortName } from '../core/recognise/short-name';
import type { TitleFind } from '../core/recognise/title-find';
import { TitleFinder } from '../core/recognise/title-finder';
import { CountedWords } from '../core/recognise/word-counts';
import { WordWeights } from '../core/recognise/word-weights';
import { stem } from '../core/search/terms';
import type { StoredPapers } from './store/stored-papers';

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

  /** The titles in windows of page text, one list a window. @throws DamagedError */
  async find(windows: string[]): Promise<TitleFind[][]> {
    const known = await this.open();
    const runs = [...new Set(windows.flatMap(runsIn))];
    const ordinals = runs.map((run) => known.stored?.withRun(run) ?? []);
    const read = await this.read(known, ordinals.flat());
    const candidates = new Map(
      runs.flatMap((run, i): [number, Candidate[]][] => {
        const stored = (ordinals[i] ?? []).flatMap((ordinal) => read.get(ordinal) ?? []);
        const all = [...known.digest.withRun(run), ...stored];
        return all.length > 0 ? [[run, all]] : [];
      }),
    );
    return windows.map((window) => known.reader.find(window, candidates));
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
  async shortNames(papers: Paper[]): Promise<ShortName[]> {
    if (papers.length === 0) return [];
    const known = await this.open();
    known.names ??= new ShortNames(this.bundle.papers.map(({ title }) => title));
    return papers.flatMap(({ id, title }) => {
      const name = shortName(title);
      const own = known.digest.byTitle(title).length > 0 ? 1 : 0;
      const ownStored = known.stored?.mayBeNamed(title).length ? 1 : 0;
      const isTheirs = name && known.names?.count(name) === own && storedTitlesWith(name, known) <= ownStored;
      return isTheirs ? { name, paperId: id } : [];
    });
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
