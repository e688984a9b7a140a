/** A paper whose card was looked at. */
export interface Visit {
  id: string;
  /** ISO 8601. */
  at: string;
}

/** Kept only where the user switched it on. */
export interface VisitHistory {
  isOn: boolean;
  /** Each paper once, the last first. */
  visits: Visit[];
}

/** Some weeks of reading; the oldest go first. */
export const MOST_VISITS = 500;

export function withVisit({ isOn, visits }: VisitHistory, visit: Visit): VisitHistory {
  const others = visits.filter(({ id }) => id !== visit.id);
  return { isOn, visits: [visit, ...others].slice(0, MOST_VISITS) };
}
