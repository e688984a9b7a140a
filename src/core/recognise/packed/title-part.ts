import { hashesOfLink } from '../../fingerprints';
import { hashText } from '../../hash';
import { paperKeys } from '../../identity/paper-keys';
import { normalize } from '../../normalize';
import type { Paper } from '../../paper';
import { checksum, DamagedError } from '../../search/packed/bytes';
import { fingerprintsOf } from '../title-finder';
import { CountedWords, countStems, type WordCounts } from '../word-counts';
import { ENOUGH_TITLES, WordWeights } from '../word-weights';
import { buildTable, type HashTable, joinTables, sumTables } from './hash-table';

/** Grows with every change of the form, and of what is chosen for fingerprints; another version is built anew. */
const VERSION = 1;

/** How papers in a row of ordinals are recognised on pages: all that is asked before one of them is read. */
export interface TitlePart {
  /** Ordinal of the first paper. */
  from: number;
  /** How many papers there were when it was built. */
  papers: number;
  /** UTF-16 units of the longest title. */
  longest: number;
  /** Places of papers (ordinal − from) by fingerprint. */
  runs: HashTable;
  /** The same by the hash of the whole title, folded. */
  names: HashTable;
  /** In how many titles a stem stands. */
  inTitles: HashTable;
  /** In how many papers a stem stands; empty where titles were enough to count. */
  inPapers: HashTable;
  /** Hashes of link keys, and of their first words as they stand in text. */
  links: Uint32Array;
}

const TABLES = ['runs', 'names', 'inTitles', 'inPapers'] as const;

/**
 * @param papers with ordinals from `from` on, without a gap; null for one that was removed
 * @param others words of the rest of the library; @param size of the library as it is going to be
 */
export function buildTitlePart(
  papers: (Pick<Paper, 'title' | 'abstract' | 'links' | 'ids'> | null)[],
  from: number,
  others: readonly WordCounts[],
  size: number,
): TitlePart {
  const there = papers.flatMap((paper) => paper ?? []);
  const weights = new WordWeights([...others, new CountedWords(there)]);
  const runs: [hash: number, place: number][] = [];
  const names: [hash: number, place: number][] = [];
  const links: number[] = [];
  for (const [place, paper] of papers.entries()) {
    if (!paper) continue;
    for (const run of fingerprintsOf(paper.title, weights, Math.max(size, weights.texts)))
      runs.push([run, place]);
    names.push([hashText(normalize(paper.title)), place]);
    for (const key of paperKeys(paper)) links.push(...hashesOfLink(key));
  }
  const isSmall = size <= ENOUGH_TITLES;
  return {
    from,
    papers: there.length,
    longest: there.reduce((most, { title }) => Math.max(most, title.length), 0),
    runs: tableOf(runs),
    names: tableOf(names),
    inTitles: stemTable(there.map(({ title }) => title)),
    inPapers: stemTable(isSmall ? there.map(({ title, abstract }) => `${title}\n${abstract}`) : []),
    links: Uint32Array.from(links),
  };
}

/** One part of several that follow each other. Words of removed papers still count: they are as rare as they were. */
export function mergeTitleParts(parts: TitlePart[], isRemoved: (ordinal: number) => boolean): TitlePart {
  const from = (parts[0] as TitlePart).from;
  const shifts = parts.map((part) => part.from - from);
  const join = (name: 'runs' | 'names') => {
    const { hashes, values } = joinTables(
      parts.map((part) => part[name]),
      shifts,
    );
    const isKept = (_: number, i: number) => !isRemoved(from + (values[i] as number));
    return { hashes: hashes.filter(isKept), values: values.filter(isKept) };
  };
  const sum = (name: 'inTitles' | 'inPapers') => sumTables(parts.map((part) => part[name]));
  const isCounted = parts.every(({ papers, inPapers }) => papers === 0 || inPapers.hashes.length > 0);
  const names = join('names');
  return {
    from,
    papers: names.hashes.length,
    longest: Math.max(...parts.map(({ longest }) => longest)),
    runs: join('runs'),
    names,
    inTitles: sum('inTitles'),
    inPapers: isCounted ? sum('inPapers') : buildTable([], []),
    links: Uint32Array.from(parts.flatMap(({ links }) => [...links])),
  };
}

/** What is kept of a part: plain typed arrays that a structured clone can hold. */
export interface StoredTitlePart {
  version: number;
  part: TitlePart;
  checksum: number;
}

export function sealTitles(part: TitlePart): StoredTitlePart {
  return { version: VERSION, part, checksum: checksumOf(part) };
}

/** @throws DamagedError where it is not what was sealed */
export function unsealTitles(stored: StoredTitlePart | undefined): TitlePart {
  if (stored?.version !== VERSION) throw new DamagedError('The index of titles is of another version.');
  const { part } = stored;
  const isWhole = TABLES.every((name) => part?.[name]?.hashes && part[name].values) && part.links;
  if (!isWhole || checksumOf(part) !== stored.checksum)
    throw new DamagedError('A part of the index of titles is damaged.');
  return part;
}

/** By stem: see `stemHash`. */
function stemTable(texts: string[]): HashTable {
  const counts = countStems(texts);
  return buildTable([...counts.keys()].map(stemHash), [...counts.values()]);
}

export function stemHash(stemmed: string): number {
  return hashText(stemmed);
}

function tableOf(entries: [hash: number, value: number][]): HashTable {
  return buildTable(
    entries.map(([hash]) => hash),
    entries.map(([, value]) => value),
  );
}

function checksumOf(part: TitlePart): number {
  const arrays = [...TABLES.flatMap((name) => [part[name].hashes, part[name].values]), part.links];
  let sum = part.from + part.papers + part.longest;
  for (const { buffer, byteOffset, byteLength } of arrays)
    sum = Math.imul(sum, 31) + checksum(new Uint8Array(buffer, byteOffset, byteLength));
  return sum >>> 0;
}
