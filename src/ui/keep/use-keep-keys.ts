import { useEffect, useRef } from 'preact/hooks';

/** Letters that do something while no field has the focus. */
export function useKeepKeys(actions: Record<string, () => void>): void {
  const newest = useRef(actions);
  newest.current = actions;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isField = (event.target as Element | null)?.matches('input, textarea, select');
      // Whoever was asked before has done something with it.
      if (
        event.defaultPrevented ||
        isField ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        event.shiftKey ||
        event.isComposing
      )
        return;
      const action = newest.current[event.key];
      if (!action) return;
      // Else the letter would be typed into the field that the key leads to.
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
