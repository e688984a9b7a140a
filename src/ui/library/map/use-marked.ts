import { useEffect, useRef, useState } from 'preact/hooks';
import type { MapPaper } from '../../../core/map/map-paper';
import type { MapAccess } from './map-access';

/** Places of the papers that what is typed finds, the best first; null where nothing is typed. */
export function useMarked(
  access: MapAccess,
  papers: readonly MapPaper[] | null,
  words: string,
): number[] | null {
  const [marked, setMarked] = useState<number[] | null>(null);
  const turn = useRef(0);
  useEffect(() => {
    const mine = ++turn.current;
    if (!papers || words.trim() === '') {
      setMarked(null);
      return;
    }
    const places = new Map(papers.map(({ id }, place) => [id, place]));
    access.match([...papers], words).then(
      (ids) => {
        if (mine === turn.current) setMarked(ids.map((id) => places.get(id) as number));
      },
      (cause) => {
        console.warn('papertip: what is typed cannot be looked for on the map', cause);
        if (mine === turn.current) setMarked(null);
      },
    );
  }, [papers, words]);
  return marked;
}
