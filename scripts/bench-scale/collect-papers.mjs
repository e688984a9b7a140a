import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

/**
 * The first `count` papers of a corpus; beyond its end they are made of its words, as long as its papers are.
 * @param {string} file JSON Lines with `title` and `abstract`, Brotli where it ends in `.br`
 * @param {number} count
 */
export function collectPapers(file, count) {
  const bytes = readFileSync(file);
  const lines = (file.endsWith('.br') ? brotliDecompressSync(bytes) : bytes)
    .toString()
    .split('\n')
    .filter(Boolean);
  const real = lines.slice(0, count).map((line) => JSON.parse(line));
  const papers = real.map(({ title, abstract }, i) => toPaper(i, title, abstract ?? ''));
  const random = generator(7);
  const words = real
    .slice(0, 20_000)
    .flatMap(({ abstract }) => (abstract ?? '').split(/\s+/).filter(Boolean));
  const text = (/** @type {number} */ length) =>
    Array.from({ length }, () => words[Math.floor(random() * words.length)]).join(' ');
  for (let i = papers.length; i < count; i++) {
    const model = real[i % real.length];
    const length = (/** @type {string} */ of) => of.split(/\s+/).length;
    papers.push(toPaper(i, text(length(model.title)), text(length(model.abstract ?? ''))));
  }
  return { papers, made: Math.max(0, count - real.length) };
}

/**
 * Every fifteenth has a repository, as in the corpus.
 * @param {number} i
 * @param {string} title
 * @param {string} abstract
 */
function toPaper(i, title, abstract) {
  const name = `owner-${i}/repository`;
  const url = `https://github.com/${name}`;
  const links = i % 15 === 0 ? [{ kind: 'code', url, label: name, key: `github.com/${name}` }] : [];
  return { id: `c${i}`, title: title || `Untitled ${i}`, abstract, links, appearances: [], source: {} };
}

/** Park & Miller's: the same papers each time. @param {number} seed */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
