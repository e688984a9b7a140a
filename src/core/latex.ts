import { replace as mathToUnicode } from 'unicodeit';

/** A URL is nobody's LaTeX: `_`, `~` and `%` in it are its own. */
const URL_SPAN = /(https?:\/\/[^\s{}]+)/;
/** `$…$` around something that does not begin or end with a space: "$5 and $6" is money. */
const MATH_SPAN = /\$(?!\s)((?:[^$\\]|\\.){1,200}?)(?<![\s\\])\$(?!\d)/g;

const KNOWN = new Map<string, string>();
/** Formulas remembered; they are at most 200 characters long. */
const KNOWN_MAX = 5000;
/** So many formulas and commands that are not remembered are looked up in one text, each in up to 0.7 ms; the others stay. */
const LOOKED_UP_MAX = 60;
let lookedUp = 0;
/** The longest name of a command has 24 letters; a word may be glued to it. */
const NAME_MAX_LENGTH = 50;

/** Their names are what they show; the library takes `\log` for `\l` and "og". */
const OPERATORS =
  /\\(arg(?:min|max)|arc(?:sin|cos|tan)|(?:sin|cos|tan)h?|log|ln|exp|min|max|sup|inf|lim|det|dim|ker|deg|gcd|Pr)(?![a-zA-Z])/g;
/** What makes brackets as high as what they hold. */
const BRACKET_SIZES = /\\(?:left|right|[bB]igg?[lrm]?)(?![a-zA-Z])\s?/g;

const WORDS: Record<string, string> = {
  textemdash: '—',
  textendash: '–',
  textless: '<',
  textgreater: '>',
  textasciitilde: '~',
  textasciicircum: '^',
  textbackslash: '\\',
  textbar: '|',
  textquotedblleft: '“',
  textquotedblright: '”',
  eg: 'e.g.',
  ie: 'i.e.',
  etc: 'etc.',
  etal: 'et al.',
  vs: 'vs.',
  ldots: '…',
  dots: '…',
};

/**
 * Text with the LaTeX that authors leave in titles and abstracts, as readable Unicode: `$Q^*$` → Q*, `H_2O` → H₂O,
 * `10\%` → 10%, ``` ``aha moments" ``` → “aha moments”. What is not known as LaTeX stays as it is:
 * `"\n\n"`, `block_out` and URLs are left alone.
 */
export function latexToUnicode(text: string): string {
  lookedUp = 0;
  return text
    .replace(/\{(https?:\/\/[^\s{}]+)\}\{\{\1\}\}/g, '$1')
    .replace(/\\(?:url|href)\{(https?:\/\/[^\s{}]+)\}/g, '$1')
    .split(URL_SPAN)
    .map((part, index) => (index % 2 ? part : proseToUnicode(part)))
    .join('');
}

function proseToUnicode(prose: string): string {
  return quotes(
    prose
      .replace(MATH_SPAN, (_span, math: string) => formula(math))
      .replace(OPERATORS, '$1')
      .replace(/\\(?:emph|underline|text(?:it|bf|sc|tt|rm|sf)?)\{([^{}]*)\}/g, '$1')
      .replace(/\\([a-zA-Z]+)(?:\{\}| (?=\S))?/g, (whole, name: string) => word(name) ?? whole)
      .replace(/\\([%&#$_{}])/g, '$1')
      .replace(/(?<=\p{L})[_^](?:\d{1,2}|\{\d{1,2}\})(?!\d)/gu, (script) => formula(script))
      .replace(/(?<=[\p{L}.])~(?=[\p{L}\p{N}\\])/gu, '\u00a0')
      .replace(/(?<=\s|\p{L})---(?=\s|\p{L})/gu, '—')
      .replace(/(?<=\s)--(?=\s)|(?<=\d)--(?=\d)/g, '–'),
  );
}

/** A known command's text; also one glued to the next word, as in `\textless2MB` (LaTeX ends names at non-letters). */
function word(name: string): string | undefined {
  if (Object.hasOwn(WORDS, name)) return WORDS[name];
  if (name.length > NAME_MAX_LENGTH) return undefined;
  const unicode = toUnicode(`\\${name}`);
  return unicode.startsWith('\\') ? undefined : unicode;
}

function formula(math: string): string {
  return toUnicode(
    math
      .replace(/\\frac\{([^{}]*)\}\{([^{}]*)\}/g, '$1/$2')
      .replace(/\\(?:text|mathrm|textrm|operatorname|textit|textbf)\{([^{}]*)\}/g, '$1')
      .replace(OPERATORS, '$1')
      .replace(BRACKET_SIZES, '')
      .replace(/\\[,;:! ]/g, ' ')
      .replace(/\\([%&#$_])/g, '$1'),
  ).replace(/[{}]/g, '');
}

/** Papers share their formulas: what unicodeit takes half a millisecond for is asked of it once. */
function toUnicode(math: string): string {
  if (!/[\\_^]/.test(math)) return math.replaceAll('-', '−');
  let unicode = KNOWN.get(math);
  if (unicode === undefined) {
    if (++lookedUp > LOOKED_UP_MAX) return math;
    unicode = mathToUnicode(math);
    if (KNOWN.size >= KNOWN_MAX) KNOWN.clear();
    KNOWN.set(math, unicode);
  }
  return unicode;
}

/** TeX's ``quotes'' (also closed by a straight one) and `single' ones. */
function quotes(text: string): string {
  return text
    .replace(/``([^`"”]{1,200}?)(?:''|"|”)/g, '“$1”')
    .replace(/(?<![\w`])"([^`"”']{1,200}?)''/g, '“$1”')
    .replace(/(?<![\w`])`([^`']{1,100})'(?!\w)/g, '‘$1’');
}
