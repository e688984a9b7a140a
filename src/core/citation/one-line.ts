/** A text without line breaks and control characters, which end an entry for some readers. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
