import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PaperDetails } from '../../core/paper';
import { type Failure, fail, type Result } from '../../core/result';

/** A related paper that was asked for and is not there yet. */
export interface Opening {
  id: string;
  failure: Failure | null;
  /** Only where trying again can help. */
  retry: (() => void) | null;
}

/** The papers opened one from another, and the way back. Shown by `PaperTrailView`. */
export interface PaperTrail {
  /** From the first paper to the current one; never empty. */
  steps: PaperDetails[];
  opening: Opening | null;
  open(id: string): void;
  /** Undefined at the first paper. */
  back: (() => void) | undefined;
  /** The id of the current title's element. */
  headingId: string;
  headingIdOf(step: number): string;
  /** Goes on the element that scrolls. */
  scroller: { current: HTMLDivElement | null };
}

/** Where the reader was when a step was left. */
interface Place {
  scroll: number;
  focus: HTMLElement | null;
}

/**
 * `first` counts at mount only: give the component a key to begin anew.
 * @param outer the element that scrolls, where it belongs to a component further out
 */
export function usePaperTrail(
  first: PaperDetails,
  load: (id: string) => Promise<Result<PaperDetails>>,
  outer?: PaperTrail['scroller'],
): PaperTrail {
  const id = useId();
  const own = useRef<HTMLDivElement>(null);
  const scroller = outer ?? own;
  const [steps, setSteps] = useState([first]);
  const [opening, setOpening] = useState<Opening | null>(null);
  const left = useRef<Place[]>([]);
  const asked = useRef(0);
  const before = useRef(1);

  useEffect(
    () => () => {
      asked.current++;
    },
    [],
  );

  useLayoutEffect(() => {
    const went = steps.length - before.current;
    before.current = steps.length;
    if (went > 0) moveToTitle(scroller.current);
    if (went < 0) restore(scroller.current, left.current[steps.length - 1]);
  }, [steps]);

  async function open(paperId: string) {
    const turn = ++asked.current;
    setOpening({ id: paperId, failure: null, retry: null });
    const result = await load(paperId).catch(() => fail<PaperDetails>('internal', 'The paper did not open.'));
    // Overtaken by another paper, by going back, or by closing.
    if (turn !== asked.current) return;
    if (result.ok) {
      left.current[steps.length - 1] = placeIn(scroller.current);
      setSteps([...steps, result.value]);
      setOpening(null);
    } else {
      const retry = result.error.code === 'internal' ? () => void open(paperId) : null;
      setOpening({ id: paperId, failure: result.error, retry });
    }
  }

  function back() {
    asked.current++;
    setOpening(null);
    setSteps(steps.slice(0, -1));
  }

  const headingIdOf = (step: number) => `${id}-title-${step}`;
  return {
    steps,
    opening,
    open,
    back: steps.length > 1 ? back : undefined,
    headingId: headingIdOf(steps.length - 1),
    headingIdOf,
    scroller,
  };
}

function placeIn(scroller: HTMLElement | null): Place {
  const root = scroller?.getRootNode() as Document | ShadowRoot | undefined;
  return { scroll: scroller?.scrollTop ?? 0, focus: root?.activeElement as HTMLElement | null };
}

function moveToTitle(scroller: HTMLElement | null): void {
  if (!scroller) return;
  scroller.scrollTop = 0;
  scroller
    .querySelector<HTMLElement>('.trail-step:not([hidden]) .paper-title')
    ?.focus({ preventScroll: true });
}

function restore(scroller: HTMLElement | null, place: Place | undefined): void {
  if (!scroller || !place) return;
  scroller.scrollTop = place.scroll;
  place.focus?.focus({ preventScroll: true });
}
