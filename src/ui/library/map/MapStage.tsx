import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { MapZoomButtons } from './MapZoomButtons';
import { firstFocus, leadsTo } from './stage-keys';
import { type MapStageProps, useStage } from './use-stage';

/** An application gets the keys itself, where a screen reader would take them for its own commands. */
const ONE_STOP = { tabIndex: 0 } as const;
const UNREAD = { 'aria-hidden': true } as const;

/** The map as a picture, for pointer and keys: one stop of the Tab key, arrows within. */
export function MapStage(props: MapStageProps) {
  const { state, name } = props;
  const newest = useRef(props);
  newest.current = props;
  const [focused, setFocused] = useState(-1);
  const [hasFocus, setHasFocus] = useState(false);
  const helpId = useId();
  const { box, canvas, ring, stage, card } = useStage(newest, setFocused);

  useLayoutEffect(() => stage.current?.show(state), [state]);
  // What is shown has changed: a part of the map, or another one, where the same paper has another place.
  const before = useRef(state);
  useLayoutEffect(() => {
    const { shown, layout } = before.current;
    before.current = state;
    if (shown === state.shown) return;
    card.current?.close();
    stage.current?.showAll();
    const place = state.layout.ids.indexOf(layout.ids[focused] as string);
    setFocused(state.shown.includes(place) ? place : firstFocus(state, newest.current.best));
  }, [state]);
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
      props.onOpen(state.layout.ids[focused] as string);
    } else if (key === 'i') {
      card.current?.close();
      props.onIsolate(state.layout.ids[focused] as string);
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
        ref={box}
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
      <MapZoomButtons
        onIn={() => stage.current?.zoom.in()}
        onOut={() => stage.current?.zoom.out()}
        onAll={() => stage.current?.showAll()}
      />
    </div>
  );
}
