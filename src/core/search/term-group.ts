import type { Query } from './query';
import type { SearchSource, Vocabulary } from './search-source';
import { isSameWord, type Term } from './terms';

/** Another word of the same stem ("tokenizer" for "tokens") counts less than the word itself. */
const STEM_WEIGHT = 0.7;
/** A word that only begins with what was typed counts less than the word itself. */
const PREFIX_WEIGHT = 0.5;
/** Of a word that begins with what was typed, so many, the most frequent ones: after a letter or two all words do. */
const MAX_PREFIXED = 40;
/** A letter or two are the beginning of half of all words: of those so many, by letters typed. */
const MAX_PREFIXED_SHORT = [0, 5, 12];
/** Of those, words that so large a share of a large library has tell nothing, and cost most. */
const COMMON_SHARE = 0.05;
const LARGE_LIBRARY = 5000;
/** By letters that a word is away from what was typed: a mistake is less likely than what stands there. */
const EDIT_WEIGHTS = [1, 0.35, 0.2];
const MAX_CORRECTIONS = 12;
/** Shorter words are a letter away from too many others. */
const MIN_CORRECTED = 4;
/** Two mistakes at once are looked for in words of so many letters, where one mistake explains nothing. */
const TWICE_WRONG = 6;
/** A word that is so many times rarer than one a letter away may be a mistake of the library itself. */
const SUSPICIOUS = 40;

export interface WeightedWord {
  word: string;
  weight: number;
}

/** One thing that is asked for: the words that say it. */
export interface TermGroup {
  /** Folded. */
  typed: string;
  words: WeightedWord[];
  /** How much it counts among the others; 1 for what was typed. */
  weight: number;
  /** What is likely meant where the word typed is unknown. */
  correction: string | null;
}

/** All words of the library that a query's words may stand for. */
export function groupTerms(query: Query, { vocabulary, size }: SearchSource): TermGroup[] {
  return query.terms.map((term) => {
    const isTyped = query.prefix !== undefined && query.prefix.stem === term.stem;
    const weights = new Map<string, number>();
    const put = (word: string, weight: number) => {
      if (weight > (weights.get(word) ?? 0)) weights.set(word, weight);
    };
    for (const { word } of vocabulary.withStem(term.stem))
      put(word, isSameWord(word, term.word) ? 1 : STEM_WEIGHT);
    if (isTyped) {
      for (const word of beginningWith((query.prefix as Term).word, vocabulary, size))
        put(word, PREFIX_WEIGHT);
    }
    const isKnown = weights.size > 0;
    const corrections = correct(term, vocabulary, isKnown, size);
    for (const { word, edits } of corrections) put(word, EDIT_WEIGHTS[edits] as number);
    return {
      typed: term.word,
      words: [...weights].map(([word, weight]) => ({ word, weight })),
      weight: term.weight,
      correction: isKnown ? null : (corrections[0]?.word ?? null),
    };
  });
}

function beginningWith(prefix: string, vocabulary: Vocabulary, size: number): string[] {
  const mostOfShort = MAX_PREFIXED_SHORT[prefix.length];
  if (mostOfShort === undefined) return vocabulary.startingWith(prefix, MAX_PREFIXED).map(({ word }) => word);
  const most = size > LARGE_LIBRARY ? size * COMMON_SHARE : size;
  return vocabulary
    .startingWith(prefix, MAX_PREFIXED)
    .filter(({ papers }) => papers <= most)
    .slice(0, mostOfShort)
    .map(({ word }) => word);
}

function correct({ word }: Term, vocabulary: Vocabulary, isKnown: boolean, size: number) {
  if (word.length < MIN_CORRECTED || /\d/.test(word)) return [];
  const papers = vocabulary.papersWith(word);
  if (isKnown && (papers === 0 || papers * SUSPICIOUS >= size)) return [];
  const once = vocabulary.near(word, 1, MAX_CORRECTIONS);
  const isEnough = isKnown || once.length > 0 || word.length < TWICE_WRONG;
  const found = isEnough ? once : vocabulary.near(word, 2, MAX_CORRECTIONS);
  return found.filter((near) => near.edits > 0 && (!isKnown || near.papers > papers * SUSPICIOUS));
}
