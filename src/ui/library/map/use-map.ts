import { useEffect, useRef, useState } from 'preact/hooks';
import { MOST_MAPPED } from '../../../core/limits';
import type { MapLayout } from '../../../core/map/map-layout';
import { type MapPaper, type MappedPapers, printOf } from '../../../core/map/map-paper';
import type { Result } from '../../../core/result';
import type { MapAccess } from './map-access';

/** A map that can be shown. */
export interface ReadyMap {
  layout: MapLayout;
  /** By place. */
  papers: MapPaper[];
  /** Of all that the query's conditions choose, mapped or not. */
  total: number;
  /** The paper that it is the neighbourhood of, where all are too many. */
  centre: string | null;
}

export type MapAnswer =
  | ({ kind: 'ready' } & ReadyMap)
  /** Too many for one map, and no paper to look around. */
  | { kind: 'too-many'; total: number }
  /** One paper or none; or nothing is near the paper that is looked at. */
  | { kind: 'few'; total: number; centre: string | null }
  | { kind: 'stopped' }
  | { kind: 'failed'; reason: string };

export interface MapMaking {
  /** What was shown before stays until the next is there; null at first. */
  answer: MapAnswer | null;
  /** Of what is being made, 0 to 1; null where nothing is, or it is not slow yet. */
  share: number | null;
  isLarge: boolean;
  stop(): void;
  again(): void;
}

/** Below this nothing at all is shown of the work. */
const LATE_MS = 300;

/** @param centre the paper that is looked at, where all are too many */
export function useMap(access: MapAccess, choosing: string, centre: string | null): MapMaking {
  const [answer, setAnswer] = useState<MapAnswer | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [isLarge, setIsLarge] = useState(false);
  const running = useRef<AbortController | null>(null);
  // In a library that fits on one map it makes no difference what is looked at.
  const around = isLarge ? centre : null;

  useEffect(() => {
    const run = new AbortController();
    const { signal } = run;
    running.current = run;
    let latest = 0;
    const late = setTimeout(() => setShare(latest), LATE_MS);
    const begun = performance.now();
    const end = (next: MapAnswer | null) => {
      clearTimeout(late);
      if (running.current !== run) return;
      running.current = null;
      setShare(null);
      if (next) setAnswer(next);
    };
    const work = async (): Promise<MapAnswer | null> => {
      const chosen = await access.choose(choosing);
      if (!chosen.ok) return { kind: 'failed', reason: chosen.error.message };
      const { total } = chosen.value;
      const isNowLarge = total > MOST_MAPPED;
      if (isNowLarge !== isLarge) {
        setIsLarge(isNowLarge);
        if (isNowLarge && centre) return null;
      }
      if (isNowLarge && !centre) return { kind: 'too-many', total };
      const mapped: Result<MappedPapers> =
        isNowLarge && centre ? await access.around(centre, choosing) : chosen;
      if (!mapped.ok) return { kind: 'failed', reason: mapped.error.message };
      signal.throwIfAborted();
      const { papers } = mapped.value;
      const around = isNowLarge ? centre : null;
      if (papers.length < 2) return { kind: 'few', total: papers.length, centre: around };
      const layout = await access.layOut(papers, signal, (_step, done) => {
        latest = done;
        if (performance.now() - begun >= LATE_MS) setShare(done);
      });
      const byId = new Map(papers.map((paper) => [paper.id, paper]));
      return {
        kind: 'ready',
        layout,
        papers: layout.ids.map((id) => byId.get(id) as MapPaper),
        total,
        centre: around,
      };
    };
    work().then(end, (cause: Error) =>
      end(cause.name === 'AbortError' ? null : { kind: 'failed', reason: cause.message }),
    );
    return () => {
      clearTimeout(late);
      run.abort();
    };
  }, [choosing, around, isLarge, attempt]);

  return {
    answer,
    share,
    isLarge,
    stop() {
      running.current?.abort();
      running.current = null;
      setShare(null);
      // What was shown before is not what is asked for now.
      setAnswer({ kind: 'stopped' });
    },
    again: () => setAttempt((count) => count + 1),
  };
}

/** Whether the library has changed so that the map is not of it any more. @param version changes with the library */
export function useIsStale(access: MapAccess, choosing: string, map: MapAnswer | null, version: number) {
  const [isStale, setIsStale] = useState(false);
  const seen = useRef<{ map: MapAnswer | null; version: number }>({ map: null, version });
  const shown = map?.kind === 'ready' ? map : null;
  useEffect(() => {
    setIsStale(false);
    if (!shown) return;
    let isGone = false;
    const look = async () => {
      if (document.visibilityState === 'hidden') return;
      const now = await access.choose(choosing);
      if (isGone || !now.ok) return;
      const { papers, total } = now.value;
      setIsStale(
        total !== shown.total || (shown.centre === null && printOf(papers) !== printOf(shown.papers)),
      );
    };
    // Of the map that has just come nothing is to be asked.
    if (seen.current.map === map && seen.current.version !== version) look();
    seen.current = { map, version };
    // Others change the library: one comes back from where that was done.
    addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      isGone = true;
      removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [shown, version]);
  return isStale;
}
