import { useRef, useState } from 'preact/hooks';
import type { Result } from '../../core/result';
import type { Settings } from '../../core/settings';

export type SaveState =
  | { is: 'idle' | 'saving' | 'saved' }
  | { is: 'failed'; message: string; retry(): void };

export interface Saving {
  /** What to show: the stored settings, with what is being saved on top. */
  shown: Settings;
  state: SaveState;
  save(change: Partial<Settings>): void;
}

/** Saves each change at once, and shows it while it is on its way; a change that fails is taken back. */
export function useSaving(stored: Settings, onChange: (next: Settings) => Promise<Result<void>>): Saving {
  const [draft, setDraft] = useState<Settings | null>(null);
  const [state, setState] = useState<SaveState>({ is: 'idle' });
  const newest = useRef(stored);
  const token = useRef(0);
  if (!draft) newest.current = stored;

  const save = async (change: Partial<Settings>) => {
    const mine = ++token.current;
    const next = { ...newest.current, ...change };
    newest.current = next;
    setDraft(next);
    setState({ is: 'saving' });
    const result = await onChange(next);
    // A later change carries this one with it, and will tell how it ended.
    if (mine !== token.current) return;
    setDraft(null);
    setState(
      result.ok
        ? { is: 'saved' }
        : { is: 'failed', message: result.error.message, retry: () => void save(change) },
    );
  };

  return { shown: draft ?? stored, state, save: (change) => void save(change) };
}
