const MINUTE_MS = 60_000;

/** So many calls a minute and tab. Held in memory: a worker that was stopped has had nothing to do for half of one. */
export class TabRate {
  private readonly taken = new Map<number, number[]>();

  constructor(
    private readonly most: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** @param tabId undefined for calls that come from no tab @returns false where it would be one too many */
  take(tabId = -1): boolean {
    const now = this.now();
    const times = (this.taken.get(tabId) ?? []).filter((at) => Math.abs(now - at) < MINUTE_MS);
    const mayTake = times.length < this.most;
    this.taken.set(tabId, mayTake ? [...times, now] : times);
    return mayTake;
  }
}
