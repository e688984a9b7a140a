import { DigestError } from '../../../core/digest/digest-error';
import { type Digest, parseDigest } from '../../../core/digest/parse-digest';
import type { ReadItem } from '../paper-record';
import { toItems } from '../to-items';
import { type ReadContext, readWhole } from './reader';

/**
 * A digest: header lines, a date, then titles and abstracts in turn. From the first line on that breaks the turns,
 * nothing says any more which lines are titles: what stands above it is kept.
 */
export async function* readDailyDigest(
  text: AsyncIterable<string>,
  context: ReadContext,
): AsyncGenerator<ReadItem> {
  const lines = (await readWhole(text, context)).split('\n');
  const { digest, errors } = parseUpTo(lines, context.name);
  for (const entry of digest?.entries ?? []) {
    const appearance = { digest: (digest as Digest).name, date: (digest as Digest).date };
    yield* toItems({ title: entry.title, abstract: entry.abstract, appearance }, { line: entry.line });
    await context.breathe();
  }
  const [error] = errors;
  if (error)
    yield { problem: { ...(error.line ? { line: error.line } : {}), reason: reasonOf(error, lines) } };
}

/** A stray line is noticed one or two lines late: the title above it then has no abstract, either. */
function parseUpTo(lines: string[], name: string): { digest?: Digest; errors: DigestError[] } {
  const errors: DigestError[] = [];
  let end = lines.length;
  while (errors.length < 3) {
    try {
      return { digest: parseDigest(new TextEncoder().encode(lines.slice(0, end).join('\n')), name), errors };
    } catch (error) {
      if (!(error instanceof DigestError)) throw error;
      errors.push(error);
      if (error.line < 2) break;
      end = error.line - 1;
    }
  }
  return { errors };
}

function reasonOf({ line, reason }: DigestError, lines: string[]): string {
  const isRestLost = line > 0 && lines.slice(line + 1).some((one) => one.trim());
  return isRestLost ? `${reason}; what follows is left out` : reason;
}
