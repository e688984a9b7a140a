import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { MapState } from '../../../core/map/scene';
import { Icon } from '../../icon/Icon';
import { ChevronDown, Crosshair } from '../../icon/icons';

/** Groups are open at first as long as the list is not longer than this. */
const FEW_PAPERS = 120;

interface MapListProps extends PaperActions {
  boxRef: RefObject<HTMLDivElement | null>;
}

interface PaperActions {
  state: MapState;
  onOpen(id: string): void;
  onIsolate(id: string): void;
}

/** The papers of the map under their groups: the same papers, the same actions. */
export function MapList({ state, boxRef, onOpen, onIsolate }: MapListProps) {
  const { layout, shown, marked } = state;
  const groups = [...layout.groups.keys(), -1].flatMap((group) => {
    const places = shown.filter((place) => layout.group[place] === group);
    if (places.length === 0) return [];
    const found = marked ? places.filter((place) => marked.has(place)) : [];
    return {
      group,
      places: marked ? [...found, ...places.filter((one) => !marked.has(one))] : places,
      found,
    };
  });
  return (
    <div class="map-list" ref={boxRef}>
      {groups.map(({ group, places, found }) => (
        <GroupSection
          key={group}
          state={state}
          group={group}
          places={places}
          found={found.length}
          onOpen={onOpen}
          onIsolate={onIsolate}
        />
      ))}
    </div>
  );
}

interface GroupSectionProps extends PaperActions {
  group: number;
  /** What is found first. */
  places: number[];
  found: number;
}

function GroupSection({ state, group, places, found, onOpen, onIsolate }: GroupSectionProps) {
  const [isToggled, setIsToggled] = useState(false);
  const { layout, papers, marked } = state;
  const isOpen = (state.shown.length <= FEW_PAPERS || found > 0) !== isToggled;
  const name = layout.groups[group]?.terms.join(', ') ?? 'In no group';
  const count = marked ? `${found} of ${places.length}` : places.length.toLocaleString('en');
  return (
    <section>
      <h3>
        <button
          type="button"
          class="map-group"
          aria-expanded={isOpen}
          onClick={() => setIsToggled(!isToggled)}
        >
          <Icon node={ChevronDown} size={14} />
          <span class="map-dot" style={{ '--dot': dotOf(state, group) }} />
          <span class="map-group-name">{name}</span>
          <span class="map-count">{count}</span>
        </button>
      </h3>
      {isOpen && (
        <ul>
          {places.map((place) => {
            const id = layout.ids[place] as string;
            const title = papers[place]?.title ?? '';
            return (
              <li key={id} class={place === state.open ? 'map-row is-open' : 'map-row'}>
                <button type="button" class="map-paper" onClick={() => onOpen(id)}>
                  {marked?.has(place) ? <mark>{title}</mark> : title}
                </button>
                <button
                  type="button"
                  class="icon-button"
                  aria-label={`Show only what is near ${title}`}
                  title="Show only what is near"
                  onClick={() => onIsolate(id)}
                >
                  <Icon node={Crosshair} />
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

function dotOf({ colours }: MapState, group: number): string {
  return `var(${group < 0 ? '--map-none' : `--map-${(colours[group] ?? 0) + 1}`})`;
}
