import { useEffect, useRef, useState } from 'preact/hooks';
import type { MapPaper } from '../../../core/map/map-paper';
import type { MapAccess } from './map-access';

/** What is typed, looked for on the map. */
export interface Marked {
  /** Places of the papers that are found, the best first; null where nothing is typed. */
  places: number[] | null;
  /** It takes a moment. */
  isLooking: boolean;
}

const NOTHING: Marked = { places: null, isLooking: false };
/** Below this nothing is said of it. */
const LATE_MS = 300;

export function useMarked(access: MapAccess, papers: readonly MapPaper[] | null, words: string): Marked {
  const [marked, setMarked] = useState(NOTHING);
  const turn = useRef(0);

  // Thousands of texts take a second to be ready for the first letter: that is used before it is typed.
  useEffect(() => {
    if (!papers) return;
    const idle = requestIdleCallback(() => access.match([...papers], '').catch(complain));
    return () => cancelIdleCallback(idle);
  }, [papers]);

  useEffect(() => {
    const mine = ++turn.current;
    if (!papers || words.trim() === '') {
      setMarked(NOTHING);
      return;
    }
    const end = (next: (before: Marked) => Marked) => mine === turn.current && setMarked(next);
    const late = setTimeout(() => end((before) => ({ ...before, isLooking: true })), LATE_MS);
    const places = new Map(papers.map(({ id }, place) => [id, place]));
    access
      .match([...papers], words)
      .then(
        (ids) => end(() => ({ places: ids.map((id) => places.get(id) as number), isLooking: false })),
        (cause) => {
          complain(cause);
          end(() => NOTHING);
        },
      )
      .finally(() => clearTimeout(late));
    return () => clearTimeout(late);
  }, [papers, words]);
  return marked;
}

function complain(cause: unknown): void {
  console.warn('papertip: what is typed cannot be looked for on the map', cause);
}
