import { ROW_MAX_LENGTH } from '../import-limits';
import type { ReadItem } from '../paper-record';
import { toItems } from '../to-items';
import { csvDelimiter, fromRow, readColumns } from './csv-row';
import type { ReadContext } from './reader';

/** CSV with a header that has a Title column, as Zotero exports it; never more than a piece and a row are held. */
export async function* readCsv(text: AsyncIterable<string>, context: ReadContext): AsyncGenerator<ReadItem> {
  let columns: Map<string, number> | undefined;
  for await (const { cells, line, isOpen } of rows(text)) {
    await context.breathe();
    if (isOpen) {
      yield { problem: { line, reason: 'a quote that opens here is never closed; the line is skipped' } };
    } else if (cells.some((cell) => cell.trim())) {
      if (columns) yield* toItems(fromRow(columns, cells), { line });
      else columns = readColumns(cells);
    }
  }
}

interface Row {
  cells: string[];
  /** 1-based, of its first line. */
  line: number;
  isOpen?: boolean;
}

/** Rows that a quote leaves open; a file with more of them is no CSV, and each has the rest looked at again. */
const OPEN_MAX = 20;

async function* rows(text: AsyncIterable<string>): AsyncGenerator<Row> {
  const { default: Papa } = await import('papaparse');
  let parser: Parser | undefined;
  let held = '';
  let line = 1;
  let open = 0;
  /** A row that spans pieces is looked at again only when twice as much of it is there. */
  let tryAt = 0;
  function* take(isLast: boolean): Generator<Row> {
    while (held) {
      parser ??= new Papa.Parser({ delimiter: csvDelimiter(held), newline: '\n' }) as Parser;
      const { data, errors, meta } = parser.parse(held, 0, !isLast);
      const isOpen = errors.some((error) => error.code === 'MissingQuotes');
      const first = line;
      for (const cells of isOpen ? data.slice(0, -1) : data) {
        yield { cells, line };
        line += 1 + cells.reduce((count, cell) => count + cell.split('\n').length - 1, 0);
      }
      if (isLast && !isOpen) return;
      held = isLast ? withoutLines(held, line - first) : held.slice(meta.cursor);
      tryAt = held.length * 2;
      if (!isLast && held.length <= ROW_MAX_LENGTH) return;
      yield { cells: [], line, isOpen: true };
      if (++open === OPEN_MAX) throw new Error('there are too many quotes that are never closed');
      held = withoutLines(held, 1);
      line++;
    }
  }
  for await (const piece of text) {
    held += piece;
    if (held.length >= tryAt) yield* take(false);
  }
  yield* take(true);
}

interface Parser {
  parse(
    input: string,
    baseIndex: number,
    ignoreLastRow: boolean,
  ): { data: string[][]; errors: { code: string }[]; meta: { cursor: number } };
}

function withoutLines(text: string, count: number): string {
  let at = 0;
  for (let line = 0; line < count; line++) at = text.indexOf('\n', at) + 1 || text.length;
  return text.slice(at);
}
