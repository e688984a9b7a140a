import { useEffect, useRef, useState } from 'preact/hooks';

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
  failure: string | null;
  offer(done: Done): void;
  undo(): void;
  dismiss(): void;
}

/** The last thing done can be taken back until the next one is done, or it is dismissed: no clock runs. */
export function useUndo(): UndoState {
  const [done, setDone] = useState<Done | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const turn = useRef(0);
  const offered = useRef<Done | null>(null);
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
    failure,
    offer(next) {
      turn.current++;
      leave();
      offered.current = next;
      setFailure(null);
      setDone(next);
    },
    async undo() {
      if (!done?.undo) return;
      const mine = ++turn.current;
      try {
        await done.undo();
        if (offered.current === done) offered.current = null;
        if (mine === turn.current) setDone(null);
      } catch (cause) {
        if (mine === turn.current) setFailure((cause as Error).message);
      }
    },
    dismiss() {
      leave();
      setDone(null);
    },
  };
}
