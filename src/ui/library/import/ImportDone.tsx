import type { ImportStep } from './use-import';

interface ImportDoneProps {
  step: Extract<ImportStep, { name: 'done' }>;
  onShow(query: string): void;
  onBringBack(id: number): void;
  onLeave(): void;
}

/** What has become of an import, and what one may want next. */
export function ImportDone({ step, onShow, onBringBack, onLeave }: ImportDoneProps) {
  const { words, query, again } = step;
  return (
    <div class="import-done" role="status">
      <p>{words}</p>
      <div class="button-row">
        {query !== null && (
          <button type="button" class="button is-main" onClick={() => onShow(query)}>
            Show them
          </button>
        )}
        {again !== null && (
          <button type="button" class="button" onClick={() => onBringBack(again)}>
            Undo: bring it back
          </button>
        )}
        <button type="button" class="button" onClick={onLeave}>
          Import more
        </button>
      </div>
    </div>
  );
}
