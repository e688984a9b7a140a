import { tokens } from './normalize';

/** Letters that two words have in common at least, where one is misspelt or in another form. */
const BEGINNING = 3;

/** Whether a text might at all be taken for a title: they share a word, or the beginning of one. */
export function isLikeTitle(text: string, title: string): boolean {
  const beginnings = new Set(tokens(title).map((token) => token.text.slice(0, BEGINNING)));
  return tokens(text).some((token) => beginnings.has(token.text.slice(0, BEGINNING)));
}
