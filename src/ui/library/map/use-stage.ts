import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MapState } from '../../../core/map/scene';
import type { PaperDetails } from '../../../core/paper';
import type { Result } from '../../../core/result';
import { createStage, type Stage } from './create-stage';
import { mapCard } from './map-card';
import { firstFocus } from './stage-keys';

/** What others do with the drawn map. */
export interface StageHandle {
  stage: Stage;
  /** Moves the focus onto the map, to the best of what is found. */
  enter(): void;
}

export interface MapStageProps {
  state: MapState;
  /** Of what is found, the place of the best. */
  best: number | undefined;
  /** What the map shows, for those who do not see it. */
  name: string;
  handle: RefObject<StageHandle | null>;
  details(id: string): Promise<Result<PaperDetails>>;
  /** What is said of a paper that the focus comes to. */
  describe(place: number): string;
  onOpen(id: string): void;
  onIsolate(id: string): void;
  /** Esc: one step back. */
  onBack(): void;
}

/** The drawn map and its card, as long as their elements are on the page. @param setFocused −1 for no paper */
export function useStage(newest: { current: MapStageProps }, setFocused: (place: number) => void) {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const ring = useRef<HTMLDivElement>(null);
  const stage = useRef<Stage | null>(null);
  const card = useRef<ReturnType<typeof mapCard> | null>(null);
  const idOf = (place: number) => newest.current.state.layout.ids[place] as string;

  useLayoutEffect(() => {
    const mount = new AbortController();
    const onPage = box.current as HTMLDivElement;
    const elements = {
      stage: onPage,
      canvas: canvas.current as HTMLCanvasElement,
      ring: ring.current as HTMLDivElement,
    };
    const made = createStage(
      elements,
      {
        onPoint(place, x, y) {
          if (place < 0 || place === newest.current.state.open) card.current?.leave();
          else card.current?.rest(place, { x, y });
        },
        onClick(place) {
          card.current?.close();
          if (place < 0) return;
          setFocused(place);
          newest.current.onOpen(idOf(place));
        },
        onMove: () => card.current?.close(),
      },
      newest.current.state,
      mount.signal,
    );
    const { details } = newest.current;
    card.current = mapCard(
      { details: (place) => details(idOf(place)), loadDetails: details, rectOf: made.rectOf },
      mount.signal,
    );
    stage.current = made;
    newest.current.handle.current = {
      stage: made,
      enter() {
        const { state, best } = newest.current;
        setFocused(best ?? firstFocus(state, undefined));
        onPage.focus();
      },
    };
    return () => {
      newest.current.handle.current = null;
      mount.abort();
    };
  }, []);

  return { box, canvas, ring, stage, card };
}
