import { useEffect, useRef, useState } from 'preact/hooks';
import { joinKept } from '../../core/join-kept';
import { type Kept, type KeptChange, withChange } from '../../core/kept';
import type { Failure } from '../../core/result';
import type { Done } from '../library/use-undo';
import type { KeepAccess } from './keep-access';

/** What a change takes away. */
export interface Lost {
  /** What is said of it. */
  words: string;
  /** Joined with what is kept by then, it is there again. */
  part: Kept;
}

export interface KeptState {
  /** Null for nothing; undefined while that is unknown. */
  kept: Kept | null | undefined;
  failure: Failure | null;
  change(change: KeptChange, lost?: Lost): void;
}

/**
 * What is kept of one paper. A change shows at once and is taken back where it fails. Whoever opens a paper has looked at
 * it: it is new no more.
 * @param id of the mount; give the component a key to go on to another paper
 * @param onChanged told after each change that is stored
 * @param onDone told of what was lost, with the way back
 */
export function useKept(
  access: KeepAccess,
  id: string,
  onChanged: (id: string, kept: Kept | null) => void,
  onDone: (done: Done) => void = () => {},
): KeptState {
  const [kept, setKept] = useState<Kept | null | undefined>(undefined);
  const [failure, setFailure] = useState<Failure | null>(null);
  const newest = useRef<Kept | null>(null);
  const turn = useRef(0);
  const isShown = useRef(true);
  useEffect(
    () => () => {
      isShown.current = false;
    },
    [],
  );

  const show = (next: Kept | null) => {
    newest.current = next;
    setKept(next);
  };

  const putBack = async (part: Kept) => {
    const now = await access.kept([id]);
    const kept = joinKept(now.ok ? (now.value[0]?.kept ?? null) : newest.current, part);
    const back = await access.putKept([{ id, kept }]);
    if (!back.ok) throw new Error(back.error.message);
    onChanged(id, kept);
    if (isShown.current) show(kept);
  };

  const change = async (wanted: KeptChange, lost?: Lost) => {
    const mine = ++turn.current;
    const before = newest.current;
    const after = withChange(before, wanted, new Date().toISOString());
    show(after);
    const result = await access.keep([id], wanted);
    if (result.ok) onChanged(id, after);
    if (result.ok && lost) onDone({ words: lost.words, undo: () => putBack(lost.part) });
    // A later change carries on from what is shown.
    if (mine !== turn.current) return;
    setFailure(result.ok ? null : result.error);
    if (!result.ok) show(before);
  };

  useEffect(() => {
    access.kept([id]).then((result) => {
      if (!result.ok) return setFailure(result.error);
      const found = result.value[0]?.kept ?? null;
      show(found);
      if (found?.isNew) change({ isNew: false });
    });
  }, []);

  return { kept, failure, change: (wanted, lost) => void change(wanted, lost) };
}
