import { cleanText } from './clean-text';
import { AUTHORS_MAX, NAME_MAX_LENGTH } from './import-limits';

/** A name's parts, as the formats call them. */
interface Name {
  name?: unknown;
  literal?: unknown;
  fullName?: unknown;
  given?: unknown;
  firstName?: unknown;
  particle?: unknown;
  family?: unknown;
  lastName?: unknown;
  suffix?: unknown;
}

/**
 * The authors as `Given Family`, each once.
 * @param value a list of names (texts or objects that name their parts), or one text with all of them
 */
export function readAuthors(value: unknown): string[] {
  const names = typeof value === 'string' ? splitAuthors(value) : Array.isArray(value) ? value : [];
  const authors = names
    .slice(0, AUTHORS_MAX * 2)
    .map((one) => cleanText(typeof one === 'string' ? turn(one) : join(one), NAME_MAX_LENGTH))
    .filter((name) => name && !/^(?:and )?(?:others|et al\.?)$/i.test(name));
  return [...new Set(authors)].slice(0, AUTHORS_MAX);
}

/** Names parted by semicolons or "and", else by commas where those do not part family and given name. */
export function splitAuthors(text: string): string[] {
  const names = text.split(text.includes(';') ? ';' : /,?\s+and\s+/);
  return names.flatMap((part) => {
    const parts = part.split(',');
    const isList = parts.length > 2 || parts.every((one) => /^\s*\p{Lu}\S*\s+\S/u.test(one));
    return isList && !text.includes(';') && !isSuffix(parts[1]) ? parts : [part];
  });
}

/** `Family, Given` the other way round; BibTeX has a suffix in the middle, RIS at the end. */
function turn(name: string): string {
  const parts = name.split(',').map((part) => part.trim());
  if (parts.length === 2 && !isSuffix(parts[1])) return `${parts[1]} ${parts[0]}`;
  if (parts.length === 3 && isSuffix(parts[1])) return `${parts[2]} ${parts[0]} ${parts[1]}`;
  if (parts.length === 3 && isSuffix(parts[2])) return `${parts[1]} ${parts[0]} ${parts[2]}`;
  return name;
}

function isSuffix(part: string | undefined): boolean {
  return /^\s*(?:[JS]r\.?|I{2,3}|IV)\s*$/.test(part ?? '');
}

function join(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  const name = value as Name;
  const whole = [name.name, name.literal, name.fullName].find((one) => typeof one === 'string' && one.trim());
  if (whole) return whole as string;
  return [name.given ?? name.firstName, name.particle, name.family ?? name.lastName, name.suffix]
    .filter((part) => typeof part === 'string' && part.trim())
    .join(' ');
}
