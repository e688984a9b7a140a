import { normalize } from '../normalize';
import type { IndexedPaper } from './indexed-paper';

/** For when no word matches: the papers whose titles look most alike, by shared letter trigrams (Dice coefficient). */
export function closestTitles(query: string, papers: IndexedPaper[], limit: number): IndexedPaper[] {
  const wanted = trigrams(normalize(query));
  return papers
    .map((candidate) => ({ candidate, score: bestDice(wanted, candidate.titleWords) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** A short query is like a word of a title, a long one like the whole: take whichever is nearer. */
function bestDice(wanted: Set<string>, titleWords: string[]): number {
  const words = titleWords.map((word) => dice(wanted, trigrams(word)));
  return Math.max(dice(wanted, trigrams(titleWords.join(' '))), ...words);
}

function dice(a: Set<string>, b: Set<string>): number {
  let shared = 0;
  for (const gram of a) if (b.has(gram)) shared++;
  return (2 * shared) / (a.size + b.size || 1);
}

function trigrams(text: string): Set<string> {
  const padded = ` ${text} `;
  const grams = new Set<string>();
  for (let i = 0; i + 3 <= padded.length; i++) grams.add(padded.slice(i, i + 3));
  return grams;
}
