import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type SizeBy, usualSize } from '../../../core/map/circle-sizes';
import type { PaperDetails } from '../../../core/paper';
import type { Result } from '../../../core/result';
import type { Route } from '../route';
import { exportMap } from './export-map';
import { MapLegend } from './MapLegend';
import { MapList } from './MapList';
import { MapStage } from './MapStage';
import { type MapForm, MapToolbar } from './MapToolbar';
import { countWords, describePaper } from './map-words';
import type { ReadyMap } from './use-map';
import { useMapState } from './use-map-state';
import type { Marked } from './use-marked';
import type { StageHandle } from './use-stage';

interface MapPanelProps {
  map: ReadyMap;
  route: Route;
  marked: Marked;
  choosing: string;
  enter: RefObject<(() => void) | null>;
  details(id: string): Promise<Result<PaperDetails>>;
  onOpen(id: string): void;
  onIsolate(id: string): void;
  onShowAll(): void;
  onBack(): void;
}

/** A made map with all that belongs to it, as a picture or as a list. */
export function MapPanel(props: MapPanelProps) {
  const { map, marked, choosing, enter, onOpen, onIsolate } = props;
  const { nearId, paperId } = props.route;
  const [form, setForm] = useState<MapForm>('map');
  const [chosenSize, setChosenSize] = useState<SizeBy | null>(null);
  const [steps, setSteps] = useState({ of: nearId, count: 1 });
  const stepsNow = steps.of === nearId ? steps.count : 1;
  const [failure, setFailure] = useState<string | null>(null);
  const stage = useRef<StageHandle>(null);
  const list = useRef<HTMLDivElement>(null);
  const state = useMapState(map, {
    sizeBy: chosenSize ?? usualSize(map.papers),
    nearId,
    steps: stepsNow,
    openId: paperId,
    marked: marked.places,
  });
  const near = map.centre ?? nearId;
  const nearTitle = near === null ? null : (map.papers.find(({ id }) => id === near)?.title ?? null);
  const words = countWords(state, marked.isLooking);

  const save = async (type: 'svg' | 'png') => {
    setFailure(null);
    if (!stage.current) return;
    await exportMap(type, stage.current.stage, state, { words, choosing, nearTitle }).catch((cause: Error) =>
      setFailure(cause.message),
    );
  };

  useLayoutEffect(() => {
    enter.current = () => (stage.current ? stage.current.enter() : focusIn(list.current));
    return () => {
      enter.current = null;
    };
  }, []);

  return (
    <>
      <MapToolbar
        words={words}
        nearTitle={nearTitle}
        steps={map.centre === null ? stepsNow : null}
        form={form}
        onSteps={(count) => setSteps({ of: nearId, count })}
        onShowAll={props.onShowAll}
        onForm={setForm}
        onExport={form === 'list' ? null : save}
      />
      {failure && (
        <p class="map-failure failure-text" role="alert">
          The picture was not saved ({failure}). Try the other form.
        </p>
      )}
      {form === 'map' ? (
        <>
          <MapStage
            state={state}
            best={marked.places?.[0]}
            name={`Map of ${words}`}
            handle={stage}
            details={props.details}
            describe={(place) => describePaper(state, place)}
            onOpen={onOpen}
            onIsolate={onIsolate}
            onBack={props.onBack}
          />
          <MapLegend state={state} onSizeBy={setChosenSize} />
        </>
      ) : (
        <MapList state={state} boxRef={list} onOpen={onOpen} onIsolate={onIsolate} />
      )}
    </>
  );
}

/** The first paper that is found, else the first. */
function focusIn(list: HTMLElement | null): void {
  const found = list?.querySelector<HTMLElement>('.map-paper:has(mark)');
  (found ?? list?.querySelector<HTMLElement>('.map-paper'))?.focus();
}
