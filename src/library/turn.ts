/**
 * Asked between pieces of work, of some milliseconds at most: null where it may go on, else a promise for the moment when it
 * may, for others wait.
 */
export type Turn = () => Promise<void> | null;

/** For work that nobody waits behind. */
export const AT_ONCE: Turn = () => null;

/** Does work that is made of steps, asking for a turn between them. */
export async function inTurns<T>(steps: Generator<undefined, T>, turn: Turn): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    const wait = turn();
    if (wait) await wait;
  }
}
