import { ASCII, foldCodePoint, SKIP } from './fold-char';
import { FNV_OFFSET, FNV_PRIME, finish } from './hash';

/** `hash`: of the folded token. `start`, `end`: UTF-16 offsets in the stream of all text fed so far. */
export type OnToken = (hash: number, start: number, end: number) => void;

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
/** LaTeX commands that only change how the next letters look. */
const FORMATTING = new Set(
  'text textit textbf textrm textsc textsf texttt textsuperscript textsubscript emph mathcal mathbb mathbf mathrm mathit mathsf mathtt mathfrak bm boldsymbol operatorname bf it rm sc tt ensuremath'.split(
    ' ',
  ),
);
/** LaTeX commands that print a mark, not a word. */
const PUNCTUATION = new Set(
  'textemdash textendash textquotedblleft textquotedblright ldots dots quad star ast'.split(' '),
);

/**
 * Turns text, given in pieces, into hashes of folded tokens with exact offsets.
 * A token may cross pieces (`<em>Tok</em>en`) unless `breakToken` is called between them.
 * It allocates nothing per token: a page's whole text passes through here.
 */
export class Tokenizer {
  private open = false;
  private hash = FNV_OFFSET;
  private start = 0;
  private end = 0;
  private base = 0;

  constructor(private readonly onToken: OnToken) {}

  /** Stream offset of the next piece. */
  get offset(): number {
    return this.base;
  }

  feed(text: string): void {
    const length = text.length;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i);
      if (code < 128) {
        const folded = ASCII[code] as number;
        if (folded > SKIP) {
          this.letter(folded, this.base + i, 1);
        } else if (code === BACKSLASH) {
          i += this.command(text, i) - 1;
        } else if (folded !== SKIP || (code === CLOSE && text.charCodeAt(i + 1) === OPEN)) {
          // Braces around letters are BibTeX's; `}{` stands between two arguments.
          this.breakToken();
        }
      } else {
        i += this.other(text, i) - 1;
      }
    }
    this.base += length;
  }

  /** Ends the open token; the stream's offsets go on. */
  breakToken(): void {
    if (!this.open) return;
    this.open = false;
    this.onToken(finish(this.hash), this.start, this.end);
  }

  private letter(folded: number, at: number, width: number): void {
    if (!this.open) {
      this.open = true;
      this.start = at;
      this.hash = FNV_OFFSET;
    }
    this.hash = Math.imul(this.hash ^ folded, FNV_PRIME);
    this.end = at + width;
  }

  private other(text: string, i: number): number {
    const codePoint = text.codePointAt(i) as number;
    const width = codePoint > 0xffff ? 2 : 1;
    const folded = foldCodePoint(codePoint);
    if (folded.kind === 'skip') return width;
    if (folded.kind !== 'letters') this.breakToken();
    for (let k = 0; k < folded.text.length; k++) {
      this.letter(folded.text.charCodeAt(k), this.base + i, width);
    }
    if (folded.kind === 'separate') this.breakToken();
    return width;
  }

  /** A backslash at `i`: returns how many units it takes. */
  private command(text: string, i: number): number {
    const width = commandWidth(text, i);
    if (width.breaks) this.breakToken();
    return width.units;
  }
}

/** LaTeX at a backslash: how many units to pass over, and whether a token ends there. */
export function commandWidth(text: string, i: number): { units: number; breaks: boolean } {
  const next = text.charCodeAt(i + 1);
  // An accent: \'e \"o \^a \~n \=u \.z — the letter after it goes on.
  if (next === 0x27 || next === 0x22 || next === 0x5e || next === 0x7e || next === 0x3d || next === 0x2e) {
    return { units: 2, breaks: false };
  }
  let end = i + 1;
  while (
    end < text.length &&
    end - i < 24 &&
    (text.charCodeAt(end) | 32) >= 97 &&
    (text.charCodeAt(end) | 32) <= 122
  )
    end++;
  const name = text.slice(i + 1, end);
  if (FORMATTING.has(name)) return { units: end - i, breaks: false };
  if (PUNCTUATION.has(name)) return { units: end - i, breaks: true };
  return { units: 1, breaks: true };
}
