import type { ImportRun } from '../store/database';

/**
 * Held by who reads for an import, as long as it may be agreed to. It goes with the page or worker that holds it: what was
 * read by someone who is gone is rubbish.
 */
const LOCK = 'papertip-reading';

/** @param reader a name of its own @returns lets go of it */
export function holdReading(reader: string): Promise<() => void> {
  const locks = locksHere();
  if (!locks) return Promise.resolve(() => {});
  return new Promise((resolve) => {
    locks.request(`${LOCK} ${reader}`, () => new Promise<void>((letGo) => resolve(letGo)));
  });
}

/** Whether who reads for a run, or has read and waits for an answer, is still there. */
export async function isBeingRead({ reader }: ImportRun): Promise<boolean> {
  const { held = [] } = (await locksHere()?.query()) ?? {};
  return held.some(({ name }) => name === `${LOCK} ${reader}`);
}

/** Browsers have locks; where there are none, there is nobody else, either. */
function locksHere(): LockManager | undefined {
  return (globalThis as { navigator?: Partial<Navigator> }).navigator?.locks;
}
