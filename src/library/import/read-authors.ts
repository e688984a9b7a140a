import { cleanText, type OnCut } from './clean-text';
import { AUTHORS_MAX, AUTHORS_MAX_LENGTH, NAME_MAX_LENGTH } from './import-limits';

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
export function readAuthors(value: unknown, onCut: OnCut = () => {}): string[] {
  const names =
    typeof value === 'string'
      ? splitAuthors(value.slice(0, AUTHORS_MAX_LENGTH))
      : Array.isArray(value)
        ? value
        : [];
  const authors = names
    .slice(0, AUTHORS_MAX * 2)
    .map((one) => cleanText(typeof one === 'string' ? turn(one) : join(one), NAME_MAX_LENGTH, 'html', onCut))
    .filter((name) => name && !/^(?:and )?(?:others|et al\.?)$/i.test(name));
  const distinct = [...new Set(authors)];
  const isCut = typeof value === 'string' && value.length > AUTHORS_MAX_LENGTH;
  if (isCut || names.length > AUTHORS_MAX * 2 || distinct.length > AUTHORS_MAX)
    onCut(`of more than ${AUTHORS_MAX} authors the first ${AUTHORS_MAX} are kept`);
  return distinct.slice(0, AUTHORS_MAX);
}

/** Names parted by semicolons or "and", else by commas where those do not part family and given name. */
export function splitAuthors(text: string): string[] {
  if (text.includes(';')) return text.split(';');
  // White space is made plain before: where it may be of any length, each part of it would be looked through.
  const names = text.replace(/\s+/g, ' ').split(/,? and /);
  return names.flatMap((part) => {
    const parts = part.split(',');
    const isList = parts.length > 2 || parts.every((one) => /^\s*\p{Lu}\S*\s+\S/u.test(one));
    return isList && !isSuffix(parts[1]) ? parts : [part];
  });
}

/** `Family, Given` the other way round; BibTeX has a suffix in the middle, RIS at the end. */
function turn(name: string): string {
  // More parts than these make no name.
  const parts = name.split(',', 4).map((part) => part.trim());
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
