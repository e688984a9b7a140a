import { DigestError } from '../../../core/digest/digest-error';
import { DATE_LINE, type Digest, parseDigest, TITLE_MAX_LENGTH } from '../../../core/digest/parse-digest';
import type { ReadItem } from '../paper-record';
import { toItems } from '../to-items';
import { type ReadContext, readWhole } from './reader';

/** A text that breaks its form more often has another one. */
const MOST_BREAKS = 50;

/**
 * Digests: header lines, a date, then titles and abstracts in turn; with another date another one begins. Where a line breaks
 * the turns, reading goes on at the next title that is certain to be one: a long line follows it.
 */
export async function* readDailyDigest(
  text: AsyncIterable<string>,
  context: ReadContext,
): AsyncGenerator<ReadItem> {
  const lines = (await readWhole(text, context)).split('\n');
  const isDate = (at: number) => DATE_LINE.test(lines[at]?.trim() ?? '');
  const header = lines.slice(
    0,
    lines.findIndex((_, at) => isDate(at)),
  );
  blankRepeats(lines, header);
  let head = lines.slice(0, header.length + 1);
  let from = head.length;
  for (let breaks = 1; ; breaks++) {
    // Blank lines in place of what is read keep the numbers of the others.
    const rest = [...head, ...new Array<string>(from - head.length).fill(''), ...lines.slice(from)];
    const { digest, error } = parseUpTo(rest, context.name);
    for (const entry of digest?.entries ?? []) {
      context.reached(entry.line / lines.length);
      const appearance = { digest: (digest as Digest).name, date: (digest as Digest).date };
      yield* toItems({ title: entry.title, abstract: entry.abstract, appearance }, { line: entry.line });
      await context.breathe();
    }
    if (!error) return;
    const next = breaks < MOST_BREAKS && error.line > 0 ? nextStart(lines, error.line - 1, isDate) : null;
    const isNextDigest = next === error.line - 1 && isDate(next);
    if (!isNextDigest)
      yield {
        problem: { ...(error.line ? { line: error.line } : {}), reason: reasonOf(error, lines, next) },
      };
    if (next === null) return;
    if (isDate(next)) head = header;
    from = next;
  }
}

/** What is copied on several days begins with the same lines each time. */
function blankRepeats(lines: string[], header: string[]): void {
  const known = new Set(header.map((line) => line.trim()));
  for (let at = header.length; at < lines.length; at++)
    if (known.has((lines[at] as string).trim())) lines[at] = '';
}

/** A stray line is noticed one or two lines late: the title above it then has no abstract, either. */
function parseUpTo(lines: string[], name: string): { digest?: Digest; error?: DigestError } {
  let first: DigestError | undefined;
  let end = lines.length;
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const digest = parseDigest(new TextEncoder().encode(lines.slice(0, end).join('\n')), name);
      return first ? { digest, error: first } : { digest };
    } catch (error) {
      if (!(error instanceof DigestError)) throw error;
      first ??= error;
      if (error.line < 2) break;
      end = error.line - 1;
    }
  }
  return first ? { error: first } : {};
}

/** Index of the broken line itself or one below it: a date, or a short line that is followed by one too long for a title. */
function nextStart(lines: string[], broken: number, isDate: (at: number) => boolean): number | null {
  let title: number | null = null;
  for (let at = broken; at < lines.length; at++) {
    if (isDate(at)) return at;
    const { length } = (lines[at] as string).trim();
    if (length > TITLE_MAX_LENGTH && title !== null) return title;
    if (length > 0) title = length > TITLE_MAX_LENGTH ? null : at;
  }
  return null;
}

function reasonOf({ line, reason }: DigestError, lines: string[], next: number | null): string {
  if (next !== null) return `${reason}; reading goes on at line ${next + 1}`;
  const isRestLost = line > 0 && lines.slice(line + 1).some((one) => one.trim());
  return isRestLost ? `${reason}; what follows is left out` : reason;
}
