import { MARKS_MAX } from './limits';

const SURPLUS = new RegExp(`(\\p{M}{${MARKS_MAX}})\\p{M}+`, 'gu');

/**
 * A text in one of Unicode's normal forms. Of combining marks on one letter the first ones count: to put a long row of them
 * in order takes time that grows with its square.
 */
export function normalForm(text: string, form: 'NFC' | 'NFKC' | 'NFKD'): string {
  return text.replace(SURPLUS, '$1').normalize(form);
}
