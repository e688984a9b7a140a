import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure, Result } from '../../core/result';

/** A question to the library and how far it has come. */
export interface Asked<T> {
  /** The newest answer. It stays while the next one is on its way, so that nothing flickers. */
  value: T | null;
  failure: Failure | null;
  isPending: boolean;
  retry(): void;
}

/**
 * Asks again whenever `key` changes; an answer that a later question has overtaken is dropped.
 * A null `ask` means that there is nothing to ask, and forgets the last answer.
 */
export function useResult<T>(ask: (() => Promise<Result<T>>) | null, key: string): Asked<T> {
  const [state, setState] = useState<Omit<Asked<T>, 'retry' | 'isPending'>>({ value: null, failure: null });
  const [settled, setSettled] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const token = useRef(0);
  const current = ask ? `${attempt} ${key}` : null;

  // Not on `ask` itself: it is a new function at each render, and `current` says whether it asks anything new.
  useEffect(() => {
    const mine = ++token.current;
    if (!ask) {
      setState({ value: null, failure: null });
      setSettled(null);
      return;
    }
    ask().then((result) => {
      if (mine !== token.current) return;
      setState(result.ok ? { value: result.value, failure: null } : { value: null, failure: result.error });
      setSettled(current);
    });
  }, [current]);

  return { ...state, isPending: current !== settled, retry: () => setAttempt((count) => count + 1) };
}
