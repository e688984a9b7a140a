/** A name as styles want it: `Bo van der West Jr.`; what is no person's name stays whole. */
export type NameParts =
  | { family: string; given?: string; particle?: string; suffix?: string }
  | { literal: string };

/** `Jr.` and the like stand after the family name. A single letter is an initial, `Xi` a family name. */
const SUFFIX = /^(?:[JS]r\.?|I{2,3}|IV)$/;

/** What would be read as other parts of a name, or as two names. */
const ODD_NAME = /,|;|(?:^|\s)and(?:\s|$)/i;

/** Those who sign as a group. */
const GROUP =
  /^the\s|\b(?:association|center|centre|collaboration|collaborators|committee|community|consortium|contributors|corporation|council|foundation|group|inc|initiative|institute|investigators|labs?|laboratory|network|organi[sz]ation|project|research|society|team|university|workshop)\b/i;

/** Words that belong to the family name after them, where they are written small. */
const PARTICLES = new Set(
  "'t aan af al bin d da das de degli dei del della den der di do dos du e el la le lo op ten ter und van vom von y zu zum zur".split(
    ' ',
  ),
);

/** The family name of `Given Family`, or of `Family, Given`; a name of one word is that word. */
export function familyOf(name: string): string {
  const [before = '', after] = name.split(',', 2);
  const words = before.trim().split(/\s+/);
  const isFirst = after !== undefined && !SUFFIX.test(after.trim());
  if (isFirst) return before.trim();
  while (words.length > 1 && SUFFIX.test(words.at(-1) ?? '')) words.pop();
  return words.at(-1) ?? '';
}

/** A name for those who want its parts; a group's name, and one with a comma or a bare "and", is kept as it is. */
export function partsOfName(name: string): NameParts {
  if (ODD_NAME.test(name) || (GROUP.test(name) && /\s/.test(name))) return { literal: name };
  const words = name.split(/\s+/).filter(Boolean);
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? words.pop() : undefined;
  const isParticle = words.map((word, i) => i < words.length - 1 && PARTICLES.has(word));
  const first = isParticle.indexOf(true);
  const last = isParticle.lastIndexOf(true);
  const familyAt = first < 0 ? words.length - 1 : last + 1;
  const given = words.slice(0, first < 0 ? familyAt : first).join(' ');
  const particle = first < 0 ? '' : words.slice(first, familyAt).join(' ');
  if (suffix && !given) return { literal: name };
  return {
    family: words.slice(familyAt).join(' '),
    ...(given ? { given } : {}),
    ...(particle ? { particle } : {}),
    ...(suffix ? { suffix } : {}),
  };
}

/**
 * A name as BibTeX reads it. It takes small words for particles and the last word for the family name: where that is wrong
 * the parts are named, and what is no person's name stands in braces.
 */
export function bibtexName(name: string, toTex: (text: string) => string): string {
  const parts = partsOfName(name);
  if ('literal' in parts) return `{${toTex(name)}}`;
  const { family, given = '', particle = '', suffix } = parts;
  const isPlain = !suffix && !given.split(' ').some(isSmall);
  if (isPlain) return toTex(name);
  return [[particle, family].filter(Boolean).join(' '), suffix, given]
    .filter(Boolean)
    .map((part) => toTex(part as string))
    .join(', ');
}

function isSmall(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}
