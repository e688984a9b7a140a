const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * A date as far as it is known, `2024`, `2024-09` or `2024-09-03`; undefined where there is no year.
 * @param value a year, ISO 8601, `2024/09/03`, RFC 822, or a date with the English name of its month
 */
export function readDate(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isInteger(value) ? readDate(String(value)) : undefined;
  if (typeof value !== 'string') return undefined;
  const text = value.trim().slice(0, 100);
  const numeric = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?!\d)/.exec(text);
  if (numeric) return joinDate(numeric[1], numeric[2], numeric[3]);
  const year = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/.exec(text)?.[0];
  const month =
    MONTHS.indexOf(
      text
        .match(/[a-z]{3,}/gi)
        ?.map(short)
        .find(isMonth) ?? '',
    ) + 1;
  const day = /(?<!\d)\d{1,2}(?![\d:])/.exec(text)?.[0];
  return joinDate(year, month ? String(month) : undefined, day);
}

/** @param parts year, month and day, numbers or digits; what is missing or impossible ends the date */
export function joinDate(...parts: unknown[]): string | undefined {
  const [year, month, day] = parts.map((part) => (part === undefined || part === '' ? 0 : Number(part)));
  if (!year || !(year >= 1000 && year <= 2999)) return undefined;
  if (!month || !(month >= 1 && month <= 12)) return String(Math.floor(year));
  const both = `${Math.floor(year)}-${String(Math.floor(month)).padStart(2, '0')}`;
  return day && day >= 1 && day <= 31 ? `${both}-${String(Math.floor(day)).padStart(2, '0')}` : both;
}

function short(word: string): string {
  return word.slice(0, 3).toLowerCase();
}

function isMonth(word: string): boolean {
  return MONTHS.includes(word);
}
