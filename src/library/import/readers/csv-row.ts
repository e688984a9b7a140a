import type { FoundPaper } from '../to-items';

/** Where each column stands, by its name in lower case; the first of equal names counts. */
export function readColumns(header: string[]): Map<string, number> {
  const columns = new Map<string, number>();
  header.forEach((name, index) => {
    const key = name.trim().toLowerCase();
    if (!columns.has(key)) columns.set(key, index);
  });
  return columns;
}

/** A row by Zotero's column names, or by those that people give them. */
export function fromRow(columns: Map<string, number>, cells: string[]): FoundPaper {
  const cell = (...names: string[]): string | undefined => {
    for (const name of names) {
      const index = columns.get(name);
      const value = index === undefined ? undefined : cells[index];
      if (value?.trim()) return value;
    }
    return undefined;
  };
  return {
    title: cell('title'),
    abstract: cell('abstract note', 'abstract', 'summary'),
    authors: cell('author', 'authors'),
    published: cell('date', 'published', 'publication year', 'year', 'publication date'),
    venue: cell('publication title', 'venue', 'journal', 'conference', 'source title', 'conference name'),
    ids: [
      cell('arxiv', 'arxiv id', 'arxiv_id', 'arxivid'),
      cell('doi'),
      ...arxivIn(cell('extra')),
      ...arxivIn(cell('archive id', 'archive location')),
      cell('id'),
    ],
    links: [
      cell('code'),
      cell('github'),
      cell('repository'),
      ...urls(cell('url', 'urls', 'link')),
      cell('pdf'),
    ],
    upvotes: cell('upvotes'),
  };
}

/** Zotero's Extra holds a line for each thing that has no column: `arXiv: 2401.01234 [cs.LG]`. */
function arxivIn(extra = ''): string[] {
  return [...extra.slice(0, 10_000).matchAll(/\barxiv:\s*\S+/gi)].map(([id]) => id);
}

function urls(text = ''): string[] {
  return text.split(/[\s;]+/).filter(Boolean);
}

/** The cells of the first line, lower case. */
export function csvHeader(text: string): string[] {
  const line = text.slice(0, text.indexOf('\n') < 0 ? undefined : text.indexOf('\n')).slice(0, 10_000);
  const cells = line.split(csvDelimiter(line));
  return cells.map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim()
      .toLowerCase(),
  );
}

/** What parts the cells of the first line: whichever there is most of. */
export function csvDelimiter(text: string): string {
  const line = text.trimStart().split('\n', 1)[0] ?? '';
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: line.split(mark).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).mark;
}
