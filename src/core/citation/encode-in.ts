/** Percent-encodes some characters of an address; `encodeURIComponent` leaves parentheses alone. */
export function encodeIn(url: string, unsafe: RegExp): string {
  return url.replace(unsafe, (char) =>
    [...new TextEncoder().encode(char)].map((byte) => `%${byte.toString(16).toUpperCase()}`).join(''),
  );
}
