import type { Visit } from '../../../core/visit';

/** Visits under the day they were made on, in the reader's own time and words; in their order. */
export function byDay(visits: Visit[], now = new Date()): { day: string; visits: Visit[] }[] {
  const days: { day: string; visits: Visit[] }[] = [];
  for (const visit of visits) {
    const day = dayWords(new Date(visit.at), now);
    const last = days.at(-1);
    if (last?.day === day) last.visits.push(visit);
    else days.push({ day, visits: [visit] });
  }
  return days;
}

function dayWords(date: Date, now: Date): string {
  const yesterday = new Date(now);
  yesterday.setDate(now.getDate() - 1);
  if (date.toDateString() === now.toDateString()) return 'Today';
  if (date.toDateString() === yesterday.toDateString()) return 'Yesterday';
  return date.toLocaleDateString('en', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}
