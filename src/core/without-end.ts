/**
 * A text without the characters that it ends with. Looked at from its end: an expression such as `/\s+$/` tries each place in
 * each row of white space.
 * @param end tells of one character
 */
export function withoutEnd(text: string, end: RegExp): string {
  let length = text.length;
  while (length > 0 && end.test(text.charAt(length - 1))) length--;
  return text.slice(0, length);
}
