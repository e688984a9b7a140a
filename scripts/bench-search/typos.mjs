import { existsSync, readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { distinctiveWords } from './short-queries.mjs';

const SAMPLE = 2_000;
const MIN_LETTERS = 4;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Each way of mistyping one letter of a word. @type {Record<string, (word: string, at: number, letter: string) => string>} */
const MISTAKES = {
  drop: (word, at) => word.slice(0, at) + word.slice(at + 1),
  swap: (word, at) => word.slice(0, at) + (word[at + 1] ?? '') + word[at] + word.slice(at + 2),
  double: (word, at) => word.slice(0, at) + word[at] + word.slice(at),
  replace: (word, at, letter) => word.slice(0, at) + letter + word.slice(at + 1),
};

/**
 * Three distinctive words of a title, one of them mistyped: is the paper among the first ten?
 * @param {import('./read-collection.mjs').Doc[]} digest
 * @param {string} file more papers, JSON Lines, Brotli where it ends in `.br`
 * @param {import('./engines.mjs').Engine[]} engines
 * @param {typeof import('./papertip.ts')} papertip
 */
export async function measureTypos(digest, file, engines, papertip) {
  const more = readPapers(file);
  const docs = [...digest, ...more];
  const random = generator(1);
  const choose = distinctiveWords(docs, papertip);
  /** @type {{ id: string, kind: string, text: string }[]} */
  const queries = [];
  for (const { id, title } of docs) {
    const words = choose(title);
    const long = words.filter((word) => word.length >= MIN_LETTERS && /^[a-z]+$/.test(word));
    const word = long[Math.floor(random() * long.length)];
    if (words.length < 3 || !word) continue;
    for (const [kind, mistake] of Object.entries(MISTAKES)) {
      const at = Math.floor(random() * (kind === 'swap' ? word.length - 1 : word.length));
      const wrong = mistake(word, at, LETTERS[Math.floor(random() * 26)] ?? 'x');
      if (wrong === word) continue;
      queries.push({ id, kind, text: words.map((other) => (other === word ? wrong : other)).join(' ') });
    }
  }
  const rows = [];
  for (const { name, build } of engines.slice(0, 1)) {
    const ask = await build(docs);
    /** @type {Record<string, [found: number, all: number]>} */
    const counts = {};
    const start = performance.now();
    for (const { id, kind, text } of queries) {
      const isFound = (await ask(text, 10)).includes(id);
      for (const group of [kind, 'all']) {
        const [found, all] = counts[group] ?? [0, 0];
        counts[group] = [found + (isFound ? 1 : 0), all + 1];
      }
    }
    const shares = Object.entries(counts).map(([kind, [found, all]]) => [
      kind,
      `${((100 * found) / all).toFixed(1)} %`,
    ]);
    const ms = (performance.now() - start) / queries.length;
    rows.push({ engine: name, ...Object.fromEntries(shares), 'ms a query': ms.toFixed(2) });
  }
  const of = more.length ? `the digest and ${more.length} papers more` : 'the digest alone';
  return {
    title: `One letter wrong in three words of a title, ${queries.length} queries, ${of}: in the first ten`,
    rows,
  };
}

/**
 * @param {string} file
 * @returns {import('./read-collection.mjs').Doc[]}
 */
function readPapers(file) {
  if (!existsSync(file)) {
    console.error(
      `There is no ${file}: mistyped queries are asked of the digest alone (--papers names a file).`,
    );
    return [];
  }
  const bytes = readFileSync(file);
  const text = (file.endsWith('.br') ? brotliDecompressSync(bytes) : bytes).toString();
  const lines = text.split('\n').filter((line) => line.trim());
  const step = Math.max(1, Math.floor(lines.length / SAMPLE));
  return lines
    .filter((_line, i) => i % step === 0)
    .slice(0, SAMPLE)
    .map((line, i) => {
      const { title, abstract } = JSON.parse(line);
      return { id: `more-${i}`, title, abstract: abstract ?? '' };
    });
}

/** Park & Miller's: the same queries each time. @param {number} seed */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
