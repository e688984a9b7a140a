import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { collectPapers } from '../bench-scale/collect-papers.mjs';

/** Lines written at once. */
const BATCH = 2000;

/**
 * Writes a corpus as JSON Lines of `count` papers; beyond its end they are made of its words.
 * @param {string} corpus see `collectPapers`
 * @param {number} count
 * @param {string} file
 * @returns {{ bytes: number, made: number }}
 */
export function makeFile(corpus, count, file) {
  const { papers, made } = collectPapers(corpus, count);
  const authors = authorsOf(corpus);
  const out = openSync(file, 'w');
  let bytes = 0;
  for (let at = 0; at < papers.length; at += BATCH) {
    const lines = papers.slice(at, at + BATCH).map(({ title, abstract, links }, i) =>
      JSON.stringify({
        title,
        abstract,
        authors: authors[(at + i) % authors.length],
        year: 2000 + ((at + i) % 25),
        // Every other one, as in a library of preprints and others.
        ...((at + i) % 2 ? { id: arxivId(at + i) } : {}),
        ...(links[0] ? { code: links[0].url } : {}),
      }),
    );
    bytes += writeSync(out, `${lines.join('\n')}\n`);
  }
  closeSync(out);
  return { bytes, made };
}

/** @param {number} i */
function arxivId(i) {
  return `${String(1000 + Math.floor(i / 100_000)).padStart(4, '0')}.${String(i % 100_000).padStart(5, '0')}`;
}

/** @param {string} corpus @returns {string[][]} */
function authorsOf(corpus) {
  const bytes = readFileSync(corpus);
  const text = (corpus.endsWith('.br') ? brotliDecompressSync(bytes) : bytes).toString();
  const all = text.split('\n').flatMap((line) => {
    const { authors } = line ? JSON.parse(line) : {};
    const names = typeof authors === 'string' ? authors.split(';') : authors;
    return names?.length ? [names] : [];
  });
  return all.length > 0 ? all : [['Ada Ost', 'Bo West']];
}
