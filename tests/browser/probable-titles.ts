import type { Worker } from '@playwright/test';
import { putLocal } from './local-values';

/** A listener in the worker that answers before the worker's own does. */
declare const chrome: {
  runtime: { onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void } };
};
type Listener = (
  message: { papertip: string; args: { windows: string[]; titles: string[]; keys: string[] } },
  sender: unknown,
  respond: (result: object) => void,
) => void;

/** From now on the worker takes a text for probably that paper, and knows nothing else. @returns the way to stop it */
export async function takeForProbable(
  worker: Worker,
  text: string,
  paperIds: string[],
): Promise<() => Promise<void>> {
  await worker.evaluate(
    ([wanted, ids]) => {
      const listener: Listener = ({ papertip, args }, _, respond) => {
        if (papertip !== 'settle') return;
        const windows = args.windows.map((window) => {
          const start = window.indexOf(wanted as string);
          if (start < 0) return [];
          return [{ start, end: start + wanted.length, paperIds: ids, certainty: 'probable' }];
        });
        respond({
          ok: true,
          value: { windows, titles: args.titles.map(() => []), keys: args.keys.map(() => []) },
        });
      };
      chrome.runtime.onMessage.addListener(listener);
      Object.assign(globalThis, { stopProbable: () => chrome.runtime.onMessage.removeListener(listener) });
    },
    [text, paperIds] as const,
  );
  return () => worker.evaluate(() => (globalThis as unknown as { stopProbable(): void }).stopProbable());
}

/** What tests said is not a paper holds for the tests after them otherwise. */
export function forgetRejections(worker: Worker): Promise<void> {
  return putLocal(worker, 'rejections');
}
