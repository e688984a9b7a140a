import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type Command, commandFor, type KeyPlace } from './popup-keys';

/** Runs the popup's commands from anywhere in the document. */
export function usePopupKeys(
  box: RefObject<HTMLInputElement | null>,
  place: Omit<KeyPlace, 'focus'>,
  run: (command: Command) => void,
): void {
  const newest = useRef({ place, run });
  newest.current = { place, run };

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { place, run } = newest.current;
      const command = commandFor(event, { ...place, focus: focusIn(box.current) });
      if (!command) return;
      // Esc too: the browser would close the popup's window, whatever level it is on.
      event.preventDefault();
      run(command);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [box]);
}

function focusIn(box: HTMLInputElement | null): KeyPlace['focus'] {
  const focused = document.activeElement;
  if (focused && focused === box) return 'search-box';
  return focused?.matches('a, button, input, select, textarea, summary, [role="option"]')
    ? 'control'
    : 'nothing';
}
