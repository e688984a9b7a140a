import { ASCII, foldCodePoint, SKIP } from './fold-char';
import { commandWidth, Tokenizer } from './tokenizer';

export interface Token {
  /** Folded: lower case letters and digits. */
  text: string;
  hash: number;
  /** UTF-16 offsets in the given text. */
  start: number;
  end: number;
}

/** The folded tokens of a text with their places in it. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  const tokenizer = new Tokenizer((hash, start, end) => {
    found.push({ text: foldSlice(text, start, end), hash, start, end });
  });
  tokenizer.feed(text);
  tokenizer.breakToken();
  return found;
}

/** A text as its folded tokens with single spaces between: equal texts are the same title. */
export function normalize(text: string): string {
  return tokens(text)
    .map((token) => token.text)
    .join(' ');
}

/** The letters and digits of one token, as the tokenizer saw them. */
function foldSlice(text: string, start: number, end: number): string {
  let folded = '';
  for (let i = start; i < end; ) {
    const code = text.charCodeAt(i);
    if (code >= 128) {
      const codePoint = text.codePointAt(i) as number;
      folded += foldCodePoint(codePoint).text;
      i += codePoint > 0xffff ? 2 : 1;
    } else if (code === 0x5c) {
      i += commandWidth(text, i).units;
    } else {
      const letter = ASCII[code] as number;
      if (letter > SKIP) folded += String.fromCharCode(letter);
      i++;
    }
  }
  return folded;
}
