import { CountedWords } from './word-counts';
import { WordWeights } from './word-weights';

/** What each word tells in a library of these papers. */
export function weighWords(papers: readonly { title: string; abstract: string }[]): WordWeights {
  return new WordWeights([new CountedWords(papers)]);
}
