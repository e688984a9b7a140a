/** One slice of work: well below the 50 ms of a long task; where a frame is due, idle time ends before. */
const SLICE_MS = 10;
/** In a busy page idle time may never come; after this the next slice runs all the same. */
const IDLE_TIMEOUT_MS = 1000;

/**
 * Runs `step` in idle time until it says there is no more, and `endSlice` after each slice of steps.
 * Rejects never; ends early when aborted.
 */
export async function inIdleSlices(
  step: () => boolean,
  endSlice: () => void,
  signal: AbortSignal,
): Promise<void> {
  for (let hasMore = true; hasMore; ) {
    const deadline = await idle();
    if (signal.aborted) return;
    const start = performance.now();
    do hasMore = step();
    while (
      hasMore &&
      performance.now() - start < SLICE_MS &&
      (deadline.didTimeout || deadline.timeRemaining() > 1)
    );
    endSlice();
  }
}

export function idle(): Promise<IdleDeadline> {
  return new Promise((resolve) => requestIdleCallback(resolve, { timeout: IDLE_TIMEOUT_MS }));
}
