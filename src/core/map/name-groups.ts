import type { Phrase } from '../relations/phrases';
import type { Vector } from '../relations/vectors';
import { stem } from '../search/terms';
import type { Groups } from './find-groups';

/** So many terms name a group; more are a sentence. */
const TERMS = 3;
/** A term that fewer of a group's papers have names a part of it. */
const LEAST_SHARE = 0.12;
const LEAST_PAPERS = 2;
/** How much a title says of how a term is written, beside an abstract. */
const IN_TITLE = 0.2;
/** As a name "token pruning" says more than "token" or "pruning". */
const PAIR_TELLS_MORE = 1.6;

/** What abstracts say of themselves and of measuring, on whatever subject: it relates papers a little, and names none. */
const NAMELESS: ReadonlySet<string> = new Set(
  `art baseline benchmark computational compute cost dataset data demo github homepage inference open page project released
  series site sota training website`
    .split(/\s+/)
    .map(stem),
);

interface Candidate {
  key: string;
  words: string[];
  group: number;
  score: number;
}

/**
 * What tells each group from the others: class-based TF-IDF (Grootendorst, "BERTopic", 2022), with the papers that have a term
 * in place of its occurrences: in-group share × ln(1 + mean group / all with the term). No word names two groups.
 * @returns for each group its terms as they are mostly written, the most telling first
 */
export function nameGroups(vectors: readonly Vector[], { of, count }: Groups): string[][] {
  const names = Array.from({ length: count }, (): string[] => []);
  const keys = Array.from({ length: count }, (): string[] => []);
  const taken = new Set<string>();
  for (const { key, words, group } of candidates(vectors, of, count)) {
    const chosen = keys[group] as string[];
    if (chosen.length >= TERMS || words.some((word) => taken.has(word))) continue;
    for (const word of words) taken.add(word);
    chosen.push(key);
  }
  const surfaces = surfacesOf(vectors, of, keys);
  for (const [group, chosen] of keys.entries())
    names[group] = chosen.map((key) => surfaces.get(`${group} ${key}`) as string);
  return names;
}

/** All terms that could name a group, the best first. */
function candidates(vectors: readonly Vector[], of: Int32Array, count: number): Candidate[] {
  const sizes = new Array<number>(count).fill(0);
  const inGroup = new Map<string, number[]>();
  for (const [at, { weights }] of vectors.entries()) {
    const group = of[at] as number;
    if (group >= 0) sizes[group] = (sizes[group] as number) + 1;
    for (const key of weights.keys()) {
      const papers = inGroup.get(key) ?? new Array<number>(count + 1).fill(0);
      inGroup.set(key, papers);
      // Those in no group count last: a term that is everywhere tells nothing.
      const slot = group >= 0 ? group : count;
      papers[slot] = (papers[slot] as number) + 1;
    }
  }
  const mean = vectors.length / Math.max(1, count);
  const found: Candidate[] = [];
  for (const [key, papers] of inGroup) {
    const all = papers.reduce((sum, one) => sum + one, 0);
    const words = key.split(' ');
    if (words.some((word) => NAMELESS.has(word))) continue;
    const tells = Math.log(1 + mean / all) * (words.length > 1 ? PAIR_TELLS_MORE : 1);
    for (let group = 0; group < count; group++) {
      const here = papers[group] as number;
      const share = here / (sizes[group] as number);
      if (here < LEAST_PAPERS || share < LEAST_SHARE) continue;
      found.push({ key, words, group, score: share * tells });
    }
  }
  return found.sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1) || a.group - b.group);
}

/** How the chosen terms are mostly written in their groups, by group and key. */
function surfacesOf(vectors: readonly Vector[], of: Int32Array, keys: string[][]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const [at, { phrases }] of vectors.entries()) {
    const group = of[at] as number;
    for (const key of keys[group] ?? []) {
      const surface = wholeSurface(key, phrases);
      if (surface === null) continue;
      const own = counts.get(`${group} ${key}`) ?? new Map<string, number>();
      counts.set(`${group} ${key}`, own);
      // In an abstract a capital is a name's, in a title it may be any word's: that decides only where nothing else does.
      const isTitle = (phrases.get(key) as Phrase).inTitle > 0;
      const written = isTitle ? withoutTitleCase(surface) : surface.replace(/\s+/g, ' ');
      own.set(written, (own.get(written) ?? 0) + (isTitle ? IN_TITLE : 1));
    }
  }
  return new Map(
    [...counts].map(([name, own]) => {
      const [most] = [...own].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      return [name, most?.[0] ?? ''];
    }),
  );
}

/** With the tail of a compound that the term ends at: "supervised fine" is supervised fine-tuning. */
function wholeSurface(key: string, phrases: ReadonlyMap<string, Phrase>): string | null {
  const surface = phrases.get(key)?.surface;
  if (surface === undefined) return null;
  const head = key.split(' ').at(-1);
  const end = surface.split(/[\s-]/).at(-1) ?? '';
  for (const [other, phrase] of phrases) {
    if (!other.startsWith(`${head} `) || other === key) continue;
    const isCompound = /^[^\s-]+-/.test(phrase.surface);
    if (isCompound) return surface.slice(0, surface.length - end.length) + phrase.surface;
  }
  return surface;
}

/** A title's capitals go, those of a name stay: "Token Pruning" is token pruning, "KV Cache" KV cache. */
function withoutTitleCase(surface: string): string {
  return surface
    .replace(/\s+/g, ' ')
    .replace(/[\p{L}\p{N}]+/gu, (word) =>
      /^\p{Lu}\p{Ll}*$/u.test(word) && word.length > 1 ? word.toLowerCase() : word,
    );
}
