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

/** A stem with the papers that have it in their title, and anywhere. */
export type CountedStem = [stemmed: string, inTitles: number, inPapers: number];

/** Counted from papers at hand, when first asked for. */
export class CountedWords implements WordCounts {
  private titles: Map<string, number> | undefined;
  private all: Map<string, number> | undefined;

  /** @param known what counting would give: to count a digest takes longer than to read it */
  constructor(
    private readonly counted: readonly { title: string; abstract: string }[],
    private readonly known?: readonly CountedStem[],
  ) {}

  get papers(): number {
    return this.counted.length;
  }

  inTitles(stemmed: string): number {
    this.titles ??= this.known
      ? new Map(this.known.map(([one, inTitles]) => [one, inTitles]))
      : countStems(this.counted.map(({ title }) => title));
    return this.titles.get(stemmed) ?? 0;
  }

  inPapers = (stemmed: string): number => {
    this.all ??= this.known
      ? new Map(this.known.map(([one, , inPapers]) => [one, inPapers]))
      : countStems(this.counted.map(textOf));
    return this.all.get(stemmed) ?? 0;
  };
}

/** All stems of papers. */
export function countWords(papers: readonly { title: string; abstract: string }[]): CountedStem[] {
  const titles = countStems(papers.map(({ title }) => title));
  return [...countStems(papers.map(textOf))].map(([one, inPapers]) => [one, titles.get(one) ?? 0, inPapers]);
}

function textOf({ title, abstract }: { title: string; abstract: string }): string {
  return `${title}\n${abstract}`;
}

/** Counts a text once for every different word in it. */
export function countStems(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of new Set(tokens(text).map((token) => stem(token.text))))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
