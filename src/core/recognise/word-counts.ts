import { tokens } from '../normalize';
import { stem } from '../search/terms';

/** In how many papers words stand, by stem. */
export interface WordCounts {
  readonly papers: number;
  /** Papers with the word in their title. */
  inTitles(stemmed: string): number;
  /** Papers with the word in title or abstract; null where these were not counted. */
  inPapers: ((stemmed: string) => number) | null;
}

/** Counted from papers at hand, when first asked for. */
export class CountedWords implements WordCounts {
  private titles: Map<string, number> | undefined;
  private all: Map<string, number> | undefined;

  constructor(private readonly counted: readonly { title: string; abstract: string }[]) {}

  get papers(): number {
    return this.counted.length;
  }

  inTitles(stemmed: string): number {
    this.titles ??= countStems(this.counted.map(({ title }) => title));
    return this.titles.get(stemmed) ?? 0;
  }

  inPapers = (stemmed: string): number => {
    this.all ??= countStems(this.counted.map(({ title, abstract }) => `${title}\n${abstract}`));
    return this.all.get(stemmed) ?? 0;
  };
}

/** Counts a text once for every different word in it. */
export function countStems(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of new Set(tokens(text).map((token) => stem(token.text))))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
