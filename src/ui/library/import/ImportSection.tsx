import { useEffect, useState } from 'preact/hooks';
import type { ImportAccess, ImportInput, PastImport } from '../library-page-access';
import { sourceQuery } from '../query-filters';
import { ChooseInput } from './ChooseInput';
import { ImportHistory } from './ImportHistory';
import { ImportPreview } from './ImportPreview';
import { ProgressBar } from './ProgressBar';
import { useFileDrop } from './use-file-drop';
import { useImport } from './use-import';

const LOOK_MS = 1500;

interface ImportSectionProps {
  imports: ImportAccess;
  /** The library has changed. */
  onChanged(): void;
  /** Shows what was imported. */
  onShow(query: string): void;
}

/** Papers from files and pasted text: looked at first, taken as a whole, taken back as a whole. */
export function ImportSection({ imports, onChanged, onShow }: ImportSectionProps) {
  const [past, setPast] = useState<PastImport[]>([]);
  const list = () => imports.history().then(setPast);
  const changed = () => {
    list();
    onChanged();
  };
  const { step, read, take, leave, stop, takeBack } = useImport(imports, changed);
  const readFiles = (files: FileList | null) => {
    const inputs = [...(files ?? [])].map((file) => ({ name: file.name, blob: file }));
    if (inputs.length > 0) read(inputs);
  };
  const isOver = useFileDrop(step.name === 'choose' || step.name === 'done' ? readFiles : null);
  useEffect(() => {
    list();
  }, []);
  // Others may be at work on what a closed page has left.
  const isUnderWay = past.some(({ state }) => state !== 'done');
  useEffect(() => {
    if (!isUnderWay || step.name === 'taking') return;
    const timer = setInterval(list, LOOK_MS);
    return () => clearInterval(timer);
  }, [isUnderWay, step.name]);

  return (
    <main class="import">
      <h2>Import papers</h2>
      {step.name === 'choose' && (
        <ChooseInput failure={step.failure} isOver={isOver} onFiles={readFiles} onChosen={read} />
      )}
      {step.name === 'reading' && (
        <>
          <ProgressBar label={`Reading ${titleOf(step.inputs)}`} share={step.share}>
            {step.records > 0 && `${step.records.toLocaleString('en')} records so far`}
          </ProgressBar>
          <button type="button" class="button" onClick={stop}>
            Stop
          </button>
        </>
      )}
      {step.name === 'preview' && (
        <ImportPreview
          title={titleOf(step.inputs)}
          preview={step.preview}
          isOutdated={step.isOutdated}
          onTake={take}
          onLeave={leave}
        />
      )}
      {step.name === 'taking' && (
        <>
          <ProgressBar label={step.isBack ? 'Taking the import back' : 'Adding papers'} share={step.share} />
          {!step.isBack && (
            <button type="button" class="button" onClick={() => takeBack(step.id)}>
              Stop and take it back
            </button>
          )}
        </>
      )}
      {step.name === 'done' && (
        <div class="import-done" role="status">
          <p>{step.words}</p>
          <div class="button-row">
            {step.source !== null && (
              <button
                type="button"
                class="button is-main"
                // All papers, the last ones first, where they are of several.
                onClick={() => onShow(step.source ? sourceQuery(step.source) : '')}
              >
                Show them
              </button>
            )}
            <button type="button" class="button" onClick={leave}>
              Import more
            </button>
          </div>
        </div>
      )}
      <ImportHistory
        past={past}
        isBusy={step.name === 'taking' || step.name === 'reading'}
        onTakeBack={takeBack}
      />
    </main>
  );
}

function titleOf(inputs: ImportInput[]): string {
  const [first] = inputs;
  return inputs.length === 1 ? (first?.name ?? '') : `${inputs.length} files`;
}
