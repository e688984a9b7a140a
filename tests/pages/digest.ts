import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readSeeds } from '../../scripts/read-seeds';
import type { Paper } from '../../src/core/paper';

const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url));

/** The bundled digest's papers, as the build reads them. */
export const papers: Paper[] = readSeeds(SEEDS).papers;

/** Titles as the digest prints them, LaTeX and all, in its order: read here by hand, not by the parser under test. */
export const printedTitles: string[] = readFileSync(`${SEEDS}/daily-papers.txt`, 'utf8')
  .split('\n')
  .map((line) => line.trim())
  .filter(Boolean)
  .slice(6)
  .filter((_line, index) => index % 2 === 0);

/** @throws where no title, or more than one, begins so */
export function paperOf(titleBegins: string): Paper {
  const found = papers.filter(({ title }) => title.startsWith(titleBegins));
  if (found.length !== 1) throw new Error(`${found.length} titles begin with “${titleBegins}”`);
  return found[0] as Paper;
}

/** Text as it must stand in HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
