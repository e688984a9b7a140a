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
  ...greekLetters(),
  epsi: 'ε',
  epsiv: 'ϵ',
  varepsilon: 'ϵ',
  thetasym: 'ϑ',
  vartheta: 'ϑ',
  varkappa: 'ϰ',
  piv: 'ϖ',
  varpi: 'ϖ',
  varrho: 'ϱ',
  varsigma: 'ς',
  upsih: 'ϒ',
  straightphi: 'ϕ',
  varphi: 'ϕ',
  digamma: 'ϝ',
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
  return Object.hasOwn(ACCENTS, accent) ? `${letter}${ACCENTS[accent]}`.normalize('NFC') : undefined;
}

/** Small and capital ones by their names: `alpha`, `Alpha`. */
function greekLetters(): Record<string, string> {
  // In the order of Unicode, where there is no capital of the final sigma.
  const names =
    'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega';
  return Object.fromEntries(
    names.split(' ').flatMap((name, at): [string, string][] => {
      const small: [string, string] = [name, String.fromCharCode(0x3b1 + at)];
      const capital = name.slice(0, 1).toUpperCase() + name.slice(1);
      return name === 'sigmaf' ? [small] : [small, [capital, String.fromCharCode(0x391 + at)]];
    }),
  );
}
