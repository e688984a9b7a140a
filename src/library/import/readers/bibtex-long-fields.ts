import { latexToUnicode } from '../../../core/latex';
import { BIBTEX_FIELD_MAX_LENGTH, BIBTEX_LONG_FIELD_MAX_LENGTH } from '../import-limits';
import { findEnd } from './bibtex-entries';

/**
 * Takes the very long values out of an entry, for the library needs some 8 µs a character, and a note may be a whole
 * article. What is taken out is made plain in a simpler way.
 * @param entry its text, from the `@` on
 */
export function takeLongFields(entry: string): { rest: string; long: Map<string, string> } {
  const long = new Map<string, string>();
  if (entry.length <= BIBTEX_FIELD_MAX_LENGTH) return { rest: entry, long };
  const field = /([a-z][\w-]{0,40})\s*=\s*\{/gi;
  let rest = '';
  let copied = 0;
  for (let found = field.exec(entry); found; found = field.exec(entry)) {
    const start = field.lastIndex;
    const { end } = findEnd(entry, start, false);
    field.lastIndex = end;
    if (end - start <= BIBTEX_FIELD_MAX_LENGTH) continue;
    const value = entry.slice(start, Math.min(end - 1, start + BIBTEX_LONG_FIELD_MAX_LENGTH));
    long.set((found[1] as string).toLowerCase(), value);
    rest += entry.slice(copied, start);
    copied = end - 1;
  }
  return { rest: rest + entry.slice(copied), long };
}

/** LaTeX as text, without the braces that group it. */
export function plainLatex(latex: string): string {
  return latexToUnicode(latex).replace(/[{}]/g, '');
}
