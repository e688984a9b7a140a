export type Encode = (text: string) => Uint8Array;

const utf16 = (text: string, isBig: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !isBig);
  return new Uint8Array(view.buffer);
};
export const ENCODINGS: Record<string, Encode> = {
  'UTF-8 with a mark': (text) => new TextEncoder().encode(`\ufeff${text}`),
  'UTF-16': (text) => utf16(`\ufeff${text}`, false),
  'UTF-16, big end first': (text) => utf16(`\ufeff${text}`, true),
  'UTF-16 without a mark': (text) => utf16(text, false),
};
