import type { Paper } from '../paper';
import { type Term, terms } from './terms';

/** How often a word stands in a paper. */
export interface WordCount {
  word: string;
  stem: string;
  inTitle: number;
  inAbstract: number;
}

/** A paper with its words counted once, so that ranking need not read its text again. */
export interface IndexedPaper {
  paper: Paper;
  /** Folded title words in order. */
  titleWords: string[];
  counts: WordCount[];
  titleLength: number;
  abstractLength: number;
}

export function indexPaper(paper: Paper): IndexedPaper {
  const title = terms(paper.title);
  const abstract = terms(paper.abstract);
  const counts = new Map<string, WordCount>();
  const count = (term: Term, field: 'inTitle' | 'inAbstract') => {
    const known = counts.get(term.word);
    if (known) known[field]++;
    else counts.set(term.word, { word: term.word, stem: term.stem, inTitle: 0, inAbstract: 0, [field]: 1 });
  };
  for (const term of title) count(term, 'inTitle');
  for (const term of abstract) count(term, 'inAbstract');
  return {
    paper,
    titleWords: title.map((term) => term.word),
    counts: [...counts.values()],
    titleLength: title.length,
    abstractLength: abstract.length,
  };
}
