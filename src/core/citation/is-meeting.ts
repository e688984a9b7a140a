const MEETING = /\b(?:proceedings|conference|workshop|symposium|meeting|advances in)\b/i;

/** Whether a venue is a book of papers rather than a journal. */
export function isMeeting(venue: string | undefined): boolean {
  return venue !== undefined && MEETING.test(venue);
}
