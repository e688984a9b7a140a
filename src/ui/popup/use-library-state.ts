import { useEffect, useState } from 'preact/hooks';
import type { LibraryState } from '../../core/library-state';
import type { LibraryAccess } from '../library-access';

const EVERY_MS = 1000;

/** The library's state, followed as long as it changes; null while it is unknown. @param version asks anew with each */
export function useLibraryState(library: Pick<LibraryAccess, 'state'>, version = 0): LibraryState | null {
  const [state, setState] = useState<LibraryState | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    const ask = async () => {
      const result = await library.state();
      if (isGone || !result.ok) return;
      setState(result.value);
      if (result.value.isBusy) timer = setTimeout(ask, EVERY_MS);
    };
    ask();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [version]);
  return state;
}
