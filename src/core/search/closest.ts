import { normalize } from '../normalize';
import type { Paper } from '../paper';
import type { Query } from './query';
import type { SearchSource } from './search-source';
import { terms } from './terms';

/** Words that look like a word begin like it, or are a letter or two away. */
const SAME_BEGINNING = [4, 2, 1];
const MAX_WORDS = 20;
const MAX_READ = 200;

/** For when no word matches: the papers whose titles look most alike, by shared letter trigrams (Dice coefficient). */
export async function findClosest(query: Query, source: SearchSource, limit: number): Promise<Paper[]> {
  const wanted = trigrams(normalize(query.text));
  const papers = await source.load(await lookAlikes(query, source));
  return papers
    .map((paper) => ({
      paper,
      score: bestDice(
        wanted,
        terms(paper.title).map(({ word }) => word),
      ),
    }))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ paper }) => paper);
}

/** Papers with a word that looks like one of the query's. */
async function lookAlikes(query: Query, source: SearchSource): Promise<number[]> {
  const { vocabulary } = source;
  const words = new Set<string>();
  for (const { word } of query.terms) {
    for (const { word: near } of vocabulary.near(word, 2, MAX_WORDS)) words.add(near);
    for (const length of SAME_BEGINNING) {
      if (words.size >= MAX_WORDS) break;
      for (const { word: other } of vocabulary.startingWith(word.slice(0, length), MAX_WORDS))
        words.add(other);
    }
  }
  const lists = await source.postings([...words]);
  return [...new Set(lists.flatMap(({ ordinals }) => [...ordinals.subarray(0, MAX_READ)]))].slice(
    0,
    MAX_READ,
  );
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
