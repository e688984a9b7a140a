const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * A number that grows with the date of a digest. A date without a year is of the newest digests (they are copied
 * from a page that shows this year's), so it comes after every date that has one.
 */
export function publishedOrder(date: string): number {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (iso) return order(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]));
  const year = Number(/\b(\d{4})\b/.exec(date)?.[1] ?? 9999);
  const month = MONTHS.findIndex((name) => date.toLowerCase().includes(name));
  const day = Number(/\b(\d{1,2})\b/.exec(date)?.[1] ?? 0);
  return order(year, month, day);
}

function order(year: number, month: number, day: number): number {
  return (year * 12 + month) * 31 + day;
}
