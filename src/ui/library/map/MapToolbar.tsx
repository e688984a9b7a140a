import { Icon } from '../../icon/Icon';
import { ChartNetwork, Download, List, X } from '../../icon/icons';

export type MapForm = 'map' | 'list';

interface MapToolbarProps {
  /** How many papers, how many are found. */
  words: string;
  /** Of the paper whose neighbourhood alone is shown; null for none. */
  nearTitle: string | null;
  /** Null where the whole map is a neighbourhood. */
  steps: number | null;
  form: MapForm;
  onSteps(steps: number): void;
  onShowAll(): void;
  onForm(form: MapForm): void;
  /** Null where no picture is shown. */
  onExport: ((type: 'svg' | 'png') => void) | null;
}

/** Above the map: what is shown, as a map or as a list, and the way out of it. */
export function MapToolbar(props: MapToolbarProps) {
  const { words, nearTitle, steps, form, onSteps, onShowAll, onForm, onExport } = props;
  return (
    <div class="map-toolbar">
      <p role="status">{words}</p>
      {nearTitle !== null && (
        <div class="map-near">
          <span class="map-near-title" title={nearTitle}>
            {steps === null ? 'Around' : 'Near'} “{nearTitle}”
          </span>
          {steps !== null && (
            <button
              type="button"
              class="quiet-button"
              title={
                steps === 1
                  ? 'Also show what is near these papers'
                  : 'Show only what is near the paper itself'
              }
              onClick={() => onSteps(steps === 1 ? 2 : 1)}
            >
              {steps === 1 ? 'One step more' : 'One step less'}
            </button>
          )}
          <button type="button" class="quiet-button" onClick={onShowAll}>
            <Icon node={X} size={14} />
            {steps === null ? 'Choose another paper' : 'Show all papers'}
          </button>
        </div>
      )}
      <div class="map-tools">
        {onExport && (
          <>
            <ExportButton name="SVG" onClick={() => onExport('svg')} />
            <ExportButton name="PNG" onClick={() => onExport('png')} />
          </>
        )}
        <fieldset class="map-forms">
          <legend class="unseen">Shown as</legend>
          <FormButton form="map" now={form} icon={ChartNetwork} words="Map" onForm={onForm} />
          <FormButton form="list" now={form} icon={List} words="List" onForm={onForm} />
        </fieldset>
      </div>
    </div>
  );
}

function ExportButton({ name, onClick }: { name: string; onClick(): void }) {
  return (
    <button type="button" class="quiet-button" title={`Save this picture as ${name}`} onClick={onClick}>
      <Icon node={Download} size={14} />
      {name}
    </button>
  );
}

interface FormButtonProps {
  form: MapForm;
  now: MapForm;
  icon: typeof List;
  words: string;
  onForm(form: MapForm): void;
}

function FormButton({ form, now, icon, words, onForm }: FormButtonProps) {
  return (
    <button type="button" class="quiet-button" aria-pressed={form === now} onClick={() => onForm(form)}>
      <Icon node={icon} size={14} />
      {words}
    </button>
  );
}
