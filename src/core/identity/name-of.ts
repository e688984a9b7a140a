import { normalize } from '../normalize';

/** So many are remembered: papers that are compared come again and again. */
const MOST_KNOWN = 2000;
const known = new Map<string, string>();

/** A title as what names its paper: folded, or where nothing is left of it then, as it is. */
export function nameOf(title: string): string {
  let name = known.get(title);
  if (name === undefined) {
    name = normalize(title) || title;
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(title, name);
  }
  return name;
}
