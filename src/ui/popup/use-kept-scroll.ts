import { useLayoutEffect, useRef } from 'preact/hooks';

/** Each level down begins at the top of the window; going back up finds the earlier level where it was left. */
export function useKeptScroll(level: number): void {
  const before = useRef(level);
  const places = useRef<number[]>([]);
  // While rendering, as the level that is left still stands in the window; afterwards its height may be gone.
  if (level > before.current) places.current[before.current] = window.scrollY;

  useLayoutEffect(() => {
    if (level === before.current) return;
    window.scrollTo(0, level < before.current ? (places.current[level] ?? 0) : 0);
    before.current = level;
  }, [level]);
}
