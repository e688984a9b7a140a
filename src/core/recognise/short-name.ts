/** A name that a paper is called by, without its title. */
export interface ShortName {
  name: string;
  paperId: string;
}

/** What stands before a title's colon, without a space: "TokenSelect: Efficient …". */
const LEAD = /^([\p{L}\p{N}][\p{L}\p{N}.+-]{3,}):\s/u;
/** A capital or a digit after the first letter, with small letters: no word is written so. */
const UNMISTAKABLE = /^(?=.*\p{Ll}).+[\p{Lu}\p{N}]/u;

/** The name in a title that cannot be a word: "Quiet-STaR", not "Attention" and not "SEED". Null where there is none. */
export function shortName(title: string): string | null {
  const name = LEAD.exec(title)?.[1];
  return name && UNMISTAKABLE.test(name) ? name : null;
}

/** In how many titles a name stands, however it is written: one that others have, too, tells nothing. */
export class ShortNames {
  private readonly counts = new Map<string, number>();

  /** @param titles of the whole library */
  constructor(titles: Iterable<string>) {
    for (const title of titles)
      for (const word of new Set(words(title))) this.counts.set(word, (this.counts.get(word) ?? 0) + 1);
  }

  /** How many titles have the name in them. */
  count(name: string): number {
    return this.counts.get(name.toLowerCase()) ?? 0;
  }
}

function words(title: string): string[] {
  return title.toLowerCase().split(/[^\p{L}\p{N}.+-]+/u);
}
