import type { RefObject } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MapState } from '../../../core/map/scene';
import type { PaperDetails } from '../../../core/paper';
import type { Result } from '../../../core/result';
import { Icon } from '../../icon/Icon';
import { Maximize, Minus, Plus } from '../../icon/icons';
import { createStage, type Stage } from './create-stage';
import { mapCard } from './map-card';
import { firstFocus, leadsTo } from './stage-keys';

/** An application gets the keys itself, where a screen reader would take them for its own commands. */
const ONE_STOP = { tabIndex: 0 } as const;
const UNREAD = { 'aria-hidden': true } as const;

interface MapStageProps {
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

/** What others do with the drawn map. */
export interface StageHandle {
  stage: Stage;
  /** Moves the focus onto the map, to the best of what is found. */
  enter(): void;
}

/** The map as a picture, for pointer and keys: one stop of the Tab key, arrows within. */
export function MapStage(props: MapStageProps) {
  const { state, name, handle } = props;
  const stageBox = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const ring = useRef<HTMLDivElement>(null);
  const stage = useRef<Stage | null>(null);
  const card = useRef<ReturnType<typeof mapCard> | null>(null);
  const newest = useRef(props);
  newest.current = props;
  const [focused, setFocused] = useState(-1);
  const [hasFocus, setHasFocus] = useState(false);
  const helpId = useId();
  const idOf = (place: number) => newest.current.state.layout.ids[place] as string;

  useLayoutEffect(() => {
    const mount = new AbortController();
    const box = stageBox.current as HTMLDivElement;
    const elements = {
      stage: box,
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
    handle.current = {
      stage: made,
      enter() {
        const { state, best } = newest.current;
        setFocused(best ?? firstFocus(state, undefined));
        box.focus();
      },
    };
    return () => {
      handle.current = null;
      mount.abort();
    };
  }, []);

  useLayoutEffect(() => stage.current?.show(state), [state]);
  // What is shown has changed: a part of the map, or another one.
  const shownBefore = useRef(state.shown);
  useLayoutEffect(() => {
    if (shownBefore.current === state.shown) return;
    shownBefore.current = state.shown;
    card.current?.close();
    stage.current?.showAll();
    if (!state.shown.includes(focused)) setFocused(firstFocus(state, newest.current.best));
  }, [state.shown]);
  useEffect(() => {
    stage.current?.focus(hasFocus ? focused : -1);
    if (!hasFocus || focused < 0) return;
    stage.current?.reveal(focused);
    card.current?.close();
    if (focused !== newest.current.state.open) card.current?.rest(focused, null);
  }, [hasFocus, focused]);

  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey || focused < 0) return;
    setHasFocus(true);
    const to = leadsTo(key, state, focused);
    if (to !== null) setFocused(to >= 0 ? to : focused);
    else if (key === 'Enter' || key === ' ') {
      card.current?.close();
      props.onOpen(idOf(focused));
    } else if (key === 'i') {
      card.current?.close();
      props.onIsolate(idOf(focused));
    } else if (key === '+' || key === '=') stage.current?.zoom.in();
    else if (key === '-') stage.current?.zoom.out();
    else if (key === '0') stage.current?.showAll();
    else if (key === 'Escape') props.onBack();
    else return;
    event.preventDefault();
  };

  return (
    <div class="map-frame">
      <div
        {...ONE_STOP}
        ref={stageBox}
        class="map-stage"
        role="application"
        aria-roledescription="map"
        aria-label={name}
        aria-describedby={helpId}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          // A click on the map means what it is at, and no paper that the keys would be at.
          setHasFocus(event.currentTarget.matches(':focus-visible'));
          if (focused < 0 || !state.shown.includes(focused)) setFocused(firstFocus(state, props.best));
        }}
        onBlur={() => {
          setHasFocus(false);
          card.current?.leave();
        }}
      >
        <canvas ref={canvas} {...UNREAD} />
        <div ref={ring} class="map-ring" hidden />
      </div>
      <p id={helpId} class="unseen">
        Arrows lead to the nearest paper, Page Up and Page Down to the groups, Enter opens a paper, i shows
        only what is near it, plus, minus and 0 zoom, Escape leads back. The list has the same papers under
        their groups.
      </p>
      <p class="unseen" role="status">
        {hasFocus && focused >= 0 && props.describe(focused)}
      </p>
      <div class="map-zoom">
        <ZoomButton name="Zoom in" title="Zoom in (+)" icon={Plus} onClick={() => stage.current?.zoom.in()} />
        <ZoomButton
          name="Zoom out"
          title="Zoom out (−)"
          icon={Minus}
          onClick={() => stage.current?.zoom.out()}
        />
        <ZoomButton
          name="Show all"
          title="Show all (0)"
          icon={Maximize}
          onClick={() => stage.current?.showAll()}
        />
      </div>
    </div>
  );
}

interface ZoomButtonProps {
  name: string;
  title: string;
  icon: typeof Plus;
  onClick(): void;
}

function ZoomButton({ name, title, icon, onClick }: ZoomButtonProps) {
  return (
    <button type="button" class="icon-button" aria-label={name} title={title} onClick={onClick}>
      <Icon node={icon} />
    </button>
  );
}
