import { WordWeights } from './word-weights';

/** The titles alone of so many papers say how rare a word is; of fewer, their abstracts have to say it, too. */
const ENOUGH_TITLES = 2000;

/** What each word tells in a library of these papers. */
export function weighWords(papers: readonly { title: string; abstract: string }[]): WordWeights {
  const weights = new WordWeights();
  const isLarge = papers.length > ENOUGH_TITLES;
  for (const { title, abstract } of papers) weights.add(isLarge ? title : `${title}\n${abstract}`);
  return weights;
}
