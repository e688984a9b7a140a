import type { Word } from './known-title';

/** Shorter words are other words when a letter differs. */
const TYPO_MIN_LENGTH = 5;

/** How much of a word's weight two words share: 1 the same, 0 other words. */
export function likeness(a: Word, b: Word): number {
  if (a.sign !== b.sign) return 0;
  if (a.text === b.text) return 1;
  // A word with a digit is its own stem.
  if (a.stem === b.stem) return 0.95;
  // The stem of a mistyped word may be another: "countig".
  if (!isNear(a.stem, b.stem) && !isNear(a.text, b.text)) return 0;
  // Numbers and versions are never nearly the same.
  if (/\d/.test(a.text) || /\d/.test(b.text)) return 0;
  const isTypo = isNear(a.stem, b.stem) && isOneEdit(a.stem, b.stem);
  return isTypo || (isNear(a.text, b.text) && isOneEdit(a.text, b.text)) ? 0.85 : 0;
}

/** By their lengths alone: most pairs are told apart here. */
function isNear(a: string, b: string): boolean {
  return Math.abs(a.length - b.length) <= 1 && Math.min(a.length, b.length) >= TYPO_MIN_LENGTH;
}

/** Whether one letter put in, left out, or replaced, or two neighbours swapped, make one word the other (Damerau 1964). */
export function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  const restA = a.slice(head);
  const restB = b.slice(head);
  if (restA.length === restB.length) {
    const isSwap = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
    return isSwap || restA.slice(1) === restB.slice(1);
  }
  return restA.length > restB.length ? restA.slice(1) === restB : restB.slice(1) === restA;
}
