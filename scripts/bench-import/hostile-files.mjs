const MB = 1_000_000;
const WORD = 'lantern ';

/**
 * Files that nobody should have, by what is wrong with them; each is made when it is asked for.
 * @type {Record<string, () => string | Buffer>}
 */
export const HOSTILE = {
  'JSON Lines, cut off': () => lines(20_000, (i) => JSON.stringify(paper(i))).slice(0, -40),
  'JSON Lines, 50 MB on one line': () =>
    `${JSON.stringify(paper(1))}\n${JSON.stringify({ ...paper(2), abstract: WORD.repeat((50 * MB) / 8) })}\n${JSON.stringify(paper(3))}`,
  'JSON, 50 MB on one line': () => JSON.stringify(Array.from({ length: 80_000 }, (_, i) => paper(i))),
  'BibTeX, one entry of 50 MB': () =>
    `@misc{a, title={A}}\n@misc{b, title={B}, abstract={${WORD.repeat((50 * MB) / 8)}}}\n@misc{c, title={C}}`,
  'BibTeX, 20 MB': () =>
    lines(
      40_000,
      (i) =>
        `@article{k${i}, title={{Lantern} number ${i}}, author={Moss, A{\\"u}da}, year=2020, abstract={${WORD.repeat(45)}}}`,
    ),
  'CSV, a quote never closed in 50 MB': () =>
    `Title,Abstract\nA,a\n"B,b\n${lines(100_000, (i) => `Lantern ${i},${WORD.repeat(60)}`)}`,
  'RIS, 50 MB on one line': () => `TY  - JOUR\nTI  - A\nAB  - ${WORD.repeat((50 * MB) / 8)}\nER  - \n`,
  'Atom, an entry of 4 MB': () =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A</title><summary>${WORD.repeat((4 * MB) / 8)}</summary></entry><entry><title>B</title></entry></feed>`,
  'Digest, 26 MB': () =>
    `Daily Papers\n\nSep 9\n\n${lines(20_000, (i) => `Lantern number ${i}\n\n${WORD.repeat(160)}\n`)}`,
  'JSON, nested 10,000 deep': () =>
    `[${Array.from({ length: 200 }, () => `${'['.repeat(10_000)}${']'.repeat(10_000)}`).join(',')},${JSON.stringify(paper(1))}]`,
  'BibTeX, nested 10,000 deep': () =>
    lines(100, (i) => `@misc{f${i}, title={${'{'.repeat(10_000)}F${'}'.repeat(10_000)}}}`),
  'HTML and scripts in every field': () =>
    lines(5000, (i) =>
      JSON.stringify(
        Object.fromEntries(
          Object.entries(paper(i)).map(([key, value]) => [
            key,
            typeof value === 'string'
              ? `<img src=x onerror="alert(1)"><script>alert(2)</script>${value}`
              : value,
          ]),
        ),
      ),
    ),
  '`__proto__` keys': () =>
    lines(
      5000,
      (i) =>
        `{"__proto__":{"title":"no","polluted":1},"constructor":{"prototype":{"polluted":1}},"title":"Lantern ${i}"}`,
    ),
  '10,000 equal titles': () =>
    lines(10_000, (i) => JSON.stringify({ title: 'Introduction', authors: [`Ada Moss${i}`] })),
  '10,000 equal titles of one author': () =>
    lines(10_000, (i) =>
      JSON.stringify({ title: 'Introduction', authors: ['Ada Moss'], year: 1900 + (i % 100) }),
    ),
  '500 abstracts of 390 unknown LaTeX commands': () =>
    lines(500, (i) =>
      JSON.stringify({
        title: `Lantern ${i}`,
        abstract: Array.from({ length: 390 }, (_, k) => `\\quux${letters(i * 390 + k)}`).join(' '),
      }),
    ),
  'A million lines that are none': () => `${JSON.stringify(paper(1))}\n${'{"title":\n'.repeat(1_000_000)}`,
  'Windows-1252, 20 MB': () =>
    Buffer.from(
      lines(30_000, (i) => JSON.stringify({ ...paper(i), title: `L\xe4ntern ${i}` })),
      'latin1',
    ),
  'UTF-16, 40 MB': () => Buffer.from(`\ufeff${lines(30_000, (i) => JSON.stringify(paper(i)))}`, 'utf16le'),
  'Noise, 20 MB': () => Buffer.from(Uint8Array.from({ length: 20 * MB }, (_, i) => (i * 2654435761) >>> 13)),
  'BibTeX, 70 MB': () => `@misc{a, title={A}}\n${' '.repeat(70 * MB)}`,
};

/** @param {number} i */
function paper(i) {
  return {
    title: `Lantern number ${i} of the North`,
    abstract: WORD.repeat(70),
    authors: [`Ada Moss${i % 100}`],
    year: 2020,
    venue: 'Light',
    doi: `10.1000/${i}`,
  };
}

/** @param {number} count @param {(i: number) => string} line */
function lines(count, line) {
  return Array.from({ length: count }, (_, i) => line(i)).join('\n');
}

/** @param {number} number */
function letters(number) {
  return [...number.toString(26)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))
    .join('');
}
