import { setTimeout as wait } from 'node:timers/promises';

const POLL_MS = 50;
const PATIENCE_MS = 10_000;

/**
 * Asks until the answer is truthy.
 * @template T
 * @param {string} what for the message
 * @param {() => Promise<T | null | undefined | false>} ask
 * @param {number} [patience] ms
 * @returns {Promise<T>}
 * @throws {Error} when it takes longer than that
 */
export async function until(what, ask, patience = PATIENCE_MS) {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`${what} did not come within ${patience / 1000} s`);
    await wait(POLL_MS);
  }
}
