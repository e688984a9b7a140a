import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * @typedef {{ id: string, title: string, abstract: string }} Doc
 * @typedef {{ id: string, text: string, relevant: Set<string> }} Need
 * @typedef {{ name: string, docs: Doc[], needs: Need[] }} Collection
 */

/**
 * A judged collection: `docs.jsonl`, `queries.jsonl`, `qrels.jsonl`. Queries without text or without a relevant
 * document say nothing of an engine and are left out.
 * @param {string} folder
 * @returns {Collection}
 */
export function readCollection(folder) {
  for (const file of ['docs.jsonl', 'queries.jsonl', 'qrels.jsonl'])
    if (!existsSync(join(folder, file))) {
      console.error(
        `There is no ${join(folder, file)}: name folders that hold docs.jsonl, queries.jsonl and qrels.jsonl.`,
      );
      process.exit(2);
    }
  const docs = readLines(join(folder, 'docs.jsonl')).map(({ id, title, abstract }) => ({
    id: String(id),
    title: title ?? '',
    abstract: abstract ?? '',
  }));
  /** @type {Map<string, Set<string>>} */
  const relevant = new Map();
  for (const { query_id, doc_id, relevant: isRelevant } of readLines(join(folder, 'qrels.jsonl'))) {
    if (!isRelevant) continue;
    const known = relevant.get(String(query_id)) ?? new Set();
    relevant.set(String(query_id), known.add(String(doc_id)));
  }
  const needs = readLines(join(folder, 'queries.jsonl'))
    .map(({ id, text }) => ({
      id: String(id),
      text: text ?? '',
      relevant: relevant.get(String(id)) ?? new Set(),
    }))
    .filter((need) => need.text.trim() && need.relevant.size > 0);
  return { name: basename(folder), docs, needs };
}

/**
 * @param {string} file JSON Lines
 * @returns {any[]}
 */
export function readLines(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line, i) => {
      try {
        return JSON.parse(line);
      } catch (cause) {
        throw new Error(`${file}, line ${i + 1} is not JSON: ${/** @type {Error} */ (cause).message}`);
      }
    });
}
