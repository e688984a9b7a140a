import { DigestError } from './digest-error';

/** A digest as it stands in its file: nothing cleaned, every line number kept. */
export interface Digest {
  name: string;
  /** As published, e.g. `Sep 9` or `Sep 9, 2025`. */
  date: string;
  entries: DigestEntry[];
}

export interface DigestEntry {
  title: string;
  abstract: string;
  /** 1-based line of the title. */
  line: number;
}

interface Line {
  text: string;
  number: number;
}

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*';
/** `Sep 9`, `Sep 9, 2025`, `9 Sep 2025`, `2025-09-09`. */
export const DATE_LINE = new RegExp(
  `^(?:${MONTH}\\.? \\d{1,2}(?:,? \\d{4})?|\\d{1,2} ${MONTH}\\.?(?: \\d{4})?|\\d{4}-\\d{2}-\\d{2})$`,
);
/** Of the lines above the date the one that names the digest; else the first one. */
const NAME_LINE = /papers|digest|reading|weekly|daily/i;
/** Titles are short, abstracts are not: what separates a missing abstract from a short one. */
export const TITLE_MAX_LENGTH = 300;

/**
 * Reads a digest: header lines, a date line, then title and abstract in turn, blank lines between.
 * @param bytes the file's contents, UTF-8
 * @param file its name, for messages
 * @throws DigestError naming file and line for anything that does not have this form
 */
export function parseDigest(bytes: Uint8Array, file: string): Digest {
  const lines = readLines(decode(bytes, file));
  if (lines.length === 0)
    throw new DigestError(
      file,
      0,
      'the file is empty; expected header lines, a date, then titles and abstracts',
    );
  const dateAt = lines.findIndex((line) => DATE_LINE.test(line.text));
  if (dateAt < 0)
    throw new DigestError(
      file,
      lines[0]?.number ?? 0,
      'no date line such as "Sep 9" or "2025-09-09" above the papers',
    );
  const header = lines.slice(0, dateAt);
  return {
    name:
      (header.find((line) => NAME_LINE.test(line.text) && !/[.!?]$/.test(line.text)) ?? header[0])?.text ??
      file,
    date: lines[dateAt]?.text ?? '',
    entries: readEntries(lines.slice(dateAt + 1), file),
  };
}

function readEntries(lines: Line[], file: string): DigestEntry[] {
  const entries: DigestEntry[] = [];
  for (let i = 0; i < lines.length; i += 2) {
    const title = lines[i] as Line;
    const abstract = lines[i + 1];
    checkTitle(title, abstract, file);
    if (!abstract)
      throw new DigestError(file, title.number, `the title "${cut(title.text)}" has no abstract`);
    if (abstract.text.length < title.text.length && abstract.text.length < 80) {
      throw new DigestError(
        file,
        abstract.number,
        `expected the abstract of "${cut(title.text)}", found "${cut(abstract.text)}": an abstract is missing, or this line is stray`,
      );
    }
    entries.push({ title: title.text, abstract: abstract.text, line: title.number });
  }
  if (entries.length === 0) throw new DigestError(file, 0, 'there are no papers below the date line');
  return entries;
}

function checkTitle(title: Line, next: Line | undefined, file: string): void {
  if (DATE_LINE.test(title.text)) {
    throw new DigestError(
      file,
      title.number,
      `a second date line, "${title.text}": one digest has one date; put the other into a file of its own`,
    );
  }
  if (title.text.length > TITLE_MAX_LENGTH) {
    throw new DigestError(
      file,
      title.number,
      `expected a title, found ${title.text.length} characters: a title is missing above this abstract, or a stray line shifted the turns${next ? '' : ' (at the end of the file)'}`,
    );
  }
}

function readLines(text: string): Line[] {
  return text
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ text: line.trim(), number: index + 1 }))
    .filter((line) => line.text !== '');
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new DigestError(file, badLine(bytes), `bytes that are not UTF-8 (${(cause as Error).message})`);
  }
}

/** The line of the first bytes that do not decode. */
function badLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let start = 0;
  for (let i = 0; i <= bytes.length; i++) {
    if (i < bytes.length && bytes[i] !== 0x0a) continue;
    try {
      decoder.decode(bytes.subarray(start, i));
    } catch {
      return line;
    }
    start = i + 1;
    line++;
  }
  return line;
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
