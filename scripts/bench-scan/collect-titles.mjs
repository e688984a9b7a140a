import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const CORPORA = ['daily-5680.jsonl.br', 'conference-87326.jsonl.br'];

/**
 * Titles of real papers in a fixed order: the digest's first, then the corpora's; beyond them made of their words.
 * @param {string[]} own the digest's titles
 * @param {string} folder with the corpora; where one is absent its place is filled with made-up titles
 * @param {number} count
 * @returns {{ titles: string[], madeUp: number }}
 */
export function collectTitles(own, folder, count) {
  const titles = [...own];
  for (const name of CORPORA) {
    if (titles.length >= count || !existsSync(join(folder, name))) continue;
    const lines = brotliDecompressSync(readFileSync(join(folder, name)))
      .toString()
      .trim()
      .split('\n');
    titles.push(...lines.map((line) => JSON.parse(line).title));
  }
  const real = Math.min(titles.length, count);
  const words = titles.join(' ').split(/\s+/);
  // A fixed stride through the words: the same titles in every run.
  for (let at = 0; titles.length < count; at += 7919) {
    titles.push(Array.from({ length: 9 }, (_, i) => words[(at + i * 104_729) % words.length]).join(' '));
  }
  return { titles: titles.slice(0, count), madeUp: count - real };
}
