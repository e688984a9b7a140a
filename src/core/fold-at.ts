import { type FoldedChar, foldCodePoint } from './fold-char';

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

/** What stands at `i` of a text, folded: a character, or a LaTeX command. */
export function foldAt(text: string, i: number): FoldedChar {
  const code = text.charCodeAt(i);
  if (code === BACKSLASH) return foldCommand(text, i);
  // Braces around letters are BibTeX's; `}{` stands between two arguments.
  if (code === CLOSE && text.charCodeAt(i + 1) === OPEN) return mark('break', 1);
  return foldCodePoint(code < 0xd800 ? code : (text.codePointAt(i) as number));
}

function foldCommand(text: string, i: number): FoldedChar {
  // An accent: \'e \"o \^a \~n \=u \.z — the letter after it goes on.
  if (`'"^~=.`.includes(text.charAt(i + 1) || ' ')) return mark('skip', 2);
  const name = /^[a-z]*/i.exec(text.slice(i + 1, i + 24))?.[0] ?? '';
  if (FORMATTING.has(name)) return mark('skip', name.length + 1);
  return mark('break', PUNCTUATION.has(name) ? name.length + 1 : 1);
}

function mark(kind: 'break' | 'skip', width: number): FoldedChar {
  return { kind, text: '', bits: [], width };
}
