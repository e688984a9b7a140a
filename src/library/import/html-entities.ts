import { replace as mathToUnicode } from 'unicodeit';

const NAMES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  ndash: '–',
  mdash: '—',
  minus: '−',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  deg: '°',
  plusmn: '±',
  times: '×',
  le: '≤',
  ge: '≥',
  ne: '≠',
  infin: '∞',
  rarr: '→',
  larr: '←',
  copy: '©',
  reg: '®',
  trade: '™',
  szlig: 'ß',
  aelig: 'æ',
  AElig: 'Æ',
  oelig: 'œ',
  oslash: 'ø',
  Oslash: 'Ø',
  shy: '',
};
/** Marks that HTML names after the letter: `eacute`. */
const ACCENTS: Record<string, string> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030a',
  caron: '\u030c',
  cedil: '\u0327',
};

/** Text with HTML's character references as characters, each taken once: `&amp;lt;` gives `&lt;`. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,12}));/gi, (whole, decimal, hex, name) => {
    if (name) return named(name) ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}

function named(name: string): string | undefined {
  if (Object.hasOwn(NAMES, name)) return NAMES[name];
  const [, letter = '', accent = ''] = /^([a-z])([a-z]+)$/i.exec(name) ?? [];
  if (Object.hasOwn(ACCENTS, accent)) return `${letter}${ACCENTS[accent]}`.normalize('NFC');
  // HTML and LaTeX name Greek letters alike.
  const greek = mathToUnicode(`\\${name}`);
  return /^\p{Script=Greek}$/u.test(greek) ? greek : undefined;
}
