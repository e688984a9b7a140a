/** `Jr.` and the like stand after the family name. */
const SUFFIX = /^(?:jr|sr|[ivx]+)\.?$/i;

/** The family name of `Given Family`, or of `Family, Given`; a name of one word is that word. */
export function familyOf(name: string): string {
  const [before = '', after] = name.split(',', 2);
  const words = before.trim().split(/\s+/);
  const isFirst = after !== undefined && !SUFFIX.test(after.trim());
  if (isFirst) return before.trim();
  while (words.length > 1 && SUFFIX.test(words.at(-1) ?? '')) words.pop();
  return words.at(-1) ?? '';
}

/**
 * A name as BibTeX reads it. One with a comma or a bare "and" would be read as other parts or as two names: braces keep it
 * as it is.
 */
export function bibtexName(name: string, toTex: (text: string) => string): string {
  const safe = toTex(name);
  return /,|(?:^|\s)and(?:\s|$)/i.test(name) ? `{${safe}}` : safe;
}
