import { type SizeBy, sizeSteps } from '../../../core/map/circle-sizes';
import { drawnRadius, type MapState } from '../../../core/map/scene';

/** The legend's circles are as large as those of a map at this scale. */
const SCALE = 0.9;

interface MapLegendProps {
  state: MapState;
  onSizeBy(by: SizeBy): void;
}

/** What the size of a circle says, and the choice of it. */
export function MapLegend({ state, onSizeBy }: MapLegendProps) {
  return (
    <div class="map-legend">
      <label>
        Size
        <select
          class="field"
          value={state.sizeBy}
          onChange={(event) => onSizeBy(event.currentTarget.value as SizeBy)}
        >
          <option value="upvotes">Upvotes</option>
          <option value="code">Code</option>
        </select>
      </label>
      <ul aria-label="Sizes">
        {sizeSteps(state.papers, state.sizeBy).map(({ radius, words }) => {
          const px = 2 * drawnRadius(radius, SCALE);
          return (
            <li key={words}>
              <span class="map-size" style={{ width: `${px}px`, height: `${px}px` }} />
              {words}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
