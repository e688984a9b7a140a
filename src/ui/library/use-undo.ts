import { useEffect, useRef, useState } from 'preact/hooks';
import { wordsOf } from '../../core/disk-full';

/** What was done, and the way back. */
export interface Done {
  words: string;
  /** Rejects where it fails; left out where nothing was done. */
  undo?(): Promise<unknown>;
  /** The way back is no longer offered, and was not taken. */
  onGone?(): unknown;
}

export interface UndoState {
  done: Done | null;
  /** It is being taken back: to ask again changes nothing. */
  isUndoing: boolean;
  failure: string | null;
  offer(done: Done): void;
  undo(): void;
  dismiss(): void;
}

/** The last thing done can be taken back until the next one is done, or it is dismissed: no clock runs. */
export function useUndo(): UndoState {
  const [done, setDone] = useState<Done | null>(null);
  const [undoing, setUndoing] = useState<Done | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const turn = useRef(0);
  const offered = useRef<Done | null>(null);
  /** At once, as presses come before the next view of it. */
  const running = useRef(new Set<Done>());
  const leave = () => {
    offered.current?.onGone?.();
    offered.current = null;
  };
  useEffect(() => {
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);

  return {
    done,
    isUndoing: done !== null && undoing === done,
    failure,
    offer(next) {
      turn.current++;
      leave();
      offered.current = next;
      setFailure(null);
      setDone(next);
    },
    async undo() {
      if (!done?.undo || running.current.has(done)) return;
      const mine = ++turn.current;
      const isOffered = offered.current === done;
      // The way back is taken: nobody may clear it away meanwhile.
      if (isOffered) offered.current = null;
      running.current.add(done);
      setUndoing(done);
      setFailure(null);
      try {
        await done.undo();
        if (mine === turn.current) setDone(null);
      } catch (cause) {
        if (mine !== turn.current) return;
        if (isOffered) offered.current = done;
        setFailure(wordsOf(cause));
      } finally {
        running.current.delete(done);
        if (mine === turn.current) setUndoing(null);
      }
    },
    dismiss() {
      leave();
      setDone(null);
    },
  };
}
