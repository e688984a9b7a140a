import type { Query } from './query';

/**
 * How literally a query names a title: 3 the title itself, 2 its beginning, 1 a part of it in one piece, 0 otherwise.
 * What one types is what ranks first, whatever the words weigh.
 */
export function titleTier(query: Query, titleWords: string[]): 0 | 1 | 2 | 3 {
  const { phrase } = query;
  if (phrase.length === 0 || phrase.length > titleWords.length) return 0;
  const matchesAt = (at: number) =>
    phrase.every((word, i) => {
      const titleWord = titleWords[at + i] as string;
      const isTyped = i === phrase.length - 1 && query.prefix !== undefined;
      return isTyped ? titleWord.startsWith(word) : titleWord === word;
    });
  if (matchesAt(0)) {
    const isWhole =
      phrase.length === titleWords.length && phrase[phrase.length - 1] === titleWords[titleWords.length - 1];
    return isWhole ? 3 : 2;
  }
  for (let at = 1; at + phrase.length <= titleWords.length; at++) if (matchesAt(at)) return 1;
  return 0;
}
