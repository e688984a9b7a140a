/** A title as some page might print it. */
export interface Printed {
  html: string;
  /** The same as text, as a Range over it reads. */
  text: string;
}

const SPACES = [' ', ' ', ' ', '\n    ', '\u00a0', '\u2009', '  ', ' \t'];
const DASHES = ['-', '-', '\u2010', '\u2011', '\u2013', '\u2014', ' - '];
const APOSTROPHES = ["'", '\u2019', '\u02bc'];
const INVISIBLE = ['\u00ad', '\u200b', '\u200c', '\u2060', '\ufeff'];
const ELEMENTS = ['em', 'b', 'span', 'code', 'i', 'mark', 'a href="#x"', 'a href="https://example.org/"'];

/**
 * Prints a title with random case, spaces, line breaks, dashes, apostrophes, invisible characters, inline elements and
 * comments; the same for the same seed.
 */
export function printRandomly(title: string, seed: number): Printed {
  const random = randomFrom(seed);
  const pick = (from: string[]) => from[Math.floor(random() * from.length)] as string;
  let html = '';
  let text = '';
  let open: string | null = null;
  const letters = [...title];
  for (const [i, letter] of letters.entries()) {
    if (!open && random() < 0.08) {
      open = pick(ELEMENTS);
      html += `<${open}>`;
    }
    const printed = print(letter);
    html += printed.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
    text += printed;
    if (open && random() < 0.15) {
      html += `</${open.split(' ')[0]}>`;
      open = null;
    }
    if (i === letters.length - 1) break;
    const between = random();
    if (between < 0.03) {
      const mark = pick(INVISIBLE);
      html += mark;
      text += mark;
    } else if (between < 0.05) html += '<!-- words that nobody reads -->';
    else if (between < 0.07) html += '<wbr>';
  }
  if (open) html += `</${open.split(' ')[0]}>`;
  return { html, text };

  function print(letter: string): string {
    if (letter === ' ') return pick(SPACES);
    if (letter === '-') return pick(DASHES);
    if (letter === "'" || letter === '\u2019') return pick(APOSTROPHES);
    if (!/[a-z]/i.test(letter)) return letter;
    return random() < 0.5 ? letter.toLowerCase() : letter.toUpperCase();
  }
}

/**
 * The words of a text in another order: no three follow one another as before, and no more than half of all are still in
 * their order, for a title with one word moved is nearly that title. Null where none was met.
 */
export function shuffleWords(text: string, seed: number): string | null {
  const random = randomFrom(seed);
  const words = text.split(/[\s-]+/);
  for (let tries = 0; tries < 20; tries++) {
    const order = words.map((_word, i) => i).sort(() => random() - 0.5);
    const shuffled = order.map((at) => words[at] as string);
    const isBroken = !threes(shuffled).some((three) => threes(words).includes(three));
    if (isBroken && inOrder(words, shuffled) <= words.length / 2) return shuffled.join(' ');
  }
  return null;
}

/** How many words of two texts are in the same order: their longest common subsequence. */
function inOrder(a: string[], b: string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    for (const [j, other] of b.entries()) {
      const here = lettersOf(word) === lettersOf(other) ? (row[j] ?? 0) + 1 : 0;
      next.push(Math.max(here, row[j + 1] ?? 0, next[j] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** All three words in a row of a text. */
function threes(words: string[]): string[] {
  return words.slice(2).map((_word, i) =>
    words
      .slice(i, i + 3)
      .map(lettersOf)
      .join(' '),
  );
}

/** "Q*:" is the same word as "Q". */
function lettersOf(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Numbers in [0, 1): mulberry32, a generator in the public domain by T. Ettinger. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
