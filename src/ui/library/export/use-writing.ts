import { useEffect, useRef, useState } from 'preact/hooks';
import { wordsOf } from '../../../core/disk-full';

/** How the writing of a file goes. */
export type Writing = { is: 'idle' } | { is: 'writing'; share: number } | { is: 'failed'; message: string };

/** Writes one file at a time; leaving the view stops it. */
export function useWriting() {
  const [state, setState] = useState<Writing>({ is: 'idle' });
  const stopper = useRef<AbortController | null>(null);
  useEffect(() => () => stopper.current?.abort(), []);

  return {
    state,
    stop: () => stopper.current?.abort(),
    /** @returns whether it was done: not stopped, and without a failure */
    async write(
      work: (signal: AbortSignal, onShare: (share: number) => void) => Promise<void>,
    ): Promise<boolean> {
      stopper.current?.abort();
      const mine = new AbortController();
      stopper.current = mine;
      setState({ is: 'writing', share: 0 });
      try {
        await work(mine.signal, (share) => !mine.signal.aborted && setState({ is: 'writing', share }));
        setState({ is: 'idle' });
        return !mine.signal.aborted;
      } catch (cause) {
        setState(mine.signal.aborted ? { is: 'idle' } : { is: 'failed', message: wordsOf(cause) });
        return false;
      }
    },
  };
}
