import { foldAt } from './fold-at';
import { hashLetter } from './hash';

export interface Token {
  /** Folded: lower case letters and digits. */
  text: string;
  hash: number;
  /** UTF-16 offsets in the given text. */
  start: number;
  end: number;
}

/** The folded tokens of a text with their places in it. `core/tokenizer` hashes page text the same way, faster. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  let open: Token | null = null;
  for (let i = 0; i < text.length; ) {
    const { kind, text: letters, bits, width } = foldAt(text, i);
    if (kind === 'break' || kind === 'separate') open = null;
    if (letters) {
      if (!open) {
        open = { text: '', hash: 0, start: i, end: i };
        found.push(open);
      }
      open.text += letters;
      open.end = i + width;
      for (const letter of bits) open.hash = hashLetter(open.hash, letter);
    }
    if (kind === 'separate') open = null;
    i += width;
  }
  return found;
}

/** A text as its folded tokens with single spaces between: equal texts are the same title. */
export function normalize(text: string): string {
  return tokens(text)
    .map((token) => token.text)
    .join(' ');
}
