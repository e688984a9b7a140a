import { useEffect, useRef, useState } from 'preact/hooks';
import type { BrowsePage, Paper, SearchHit } from '../../core/paper';
import type { Failure } from '../../core/result';
import type { LibraryPageAccess } from './library-page-access';

/** Rows that are asked for at once. */
const BLOCK = 50;

export interface Browsed {
  /** Of the query that the rows answer; null before the first answer. */
  answer: BrowsePage | null;
  query: string;
  failure: Failure | null;
  isPending: boolean;
  row(place: number): SearchHit | undefined;
  /** One of the rows that are there. */
  paper(id: string): Paper | undefined;
  /** Makes sure that rows [from, to) come. */
  want(from: number, to: number): void;
}

interface Shown {
  answer: BrowsePage | null;
  query: string;
  blocks: Map<number, SearchHit[]>;
}

/**
 * A long list, a part at a time. What was shown stays until the next query's first part is there.
 * @param version changes with the library
 */
export function useBrowse(library: LibraryPageAccess, query: string, version: number): Browsed {
  const [shown, setShown] = useState<Shown>({ answer: null, query: '', blocks: new Map() });
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isPending, setIsPending] = useState(true);
  const asked = useRef(new Set<number>());
  const turn = useRef(0);

  useEffect(() => {
    const mine = ++turn.current;
    setIsPending(true);
    library.browse(query, 0, BLOCK).then((result) => {
      if (mine !== turn.current) return;
      setIsPending(false);
      setFailure(result.ok ? null : result.error);
      if (!result.ok) return;
      asked.current = new Set([0]);
      setShown({ answer: result.value, query, blocks: new Map([[0, result.value.hits]]) });
    });
  }, [query, version]);

  const want = (from: number, to: number) => {
    const mine = turn.current;
    for (let block = Math.floor(from / BLOCK); block * BLOCK < to; block++) {
      if (asked.current.has(block)) continue;
      asked.current.add(block);
      library.browse(shown.query, block * BLOCK, BLOCK).then((result) => {
        if (mine !== turn.current) return;
        if (result.ok)
          setShown((now) => ({ ...now, blocks: new Map(now.blocks).set(block, result.value.hits) }));
        // Asked again when it is next in view.
        else asked.current.delete(block);
      });
    }
  };

  const row = (place: number) => shown.blocks.get(Math.floor(place / BLOCK))?.[place % BLOCK];
  const paper = (id: string) => [...shown.blocks.values()].flat().find((hit) => hit.paper.id === id)?.paper;
  return { answer: shown.answer, query: shown.query, failure, isPending, row, paper, want };
}
