/** `Jr.` and the like stand after the family name. */
const SUFFIX = /^(?:jr|sr|[ivx]+)\.?$/i;

/** What would be read as other parts of a name, or as two names. */
const ODD_NAME = /,|(?:^|\s)and(?:\s|$)/i;

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
  return ODD_NAME.test(name) ? `{${safe}}` : safe;
}

/** A name for those who want its parts; one with a comma or a bare "and" is kept as it is. */
export function partsOfName(name: string): { family: string; given?: string } | { literal: string } {
  if (ODD_NAME.test(name)) return { literal: name };
  const family = familyOf(name);
  const given = name.slice(0, name.lastIndexOf(family)).trim();
  const suffix = name.slice(name.lastIndexOf(family) + family.length).trim();
  if (suffix) return { literal: name };
  return given ? { family, given } : { family };
}
