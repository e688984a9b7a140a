import { useEffect, useRef, useState } from 'preact/hooks';
import { ChooseInput } from './ChooseInput';
import { ImportDone } from './ImportDone';
import { ImportHistory } from './ImportHistory';
import { ImportPreview } from './ImportPreview';
import type { ImportAccess, ImportInput, PastImport } from './import-access';
import { ProgressBar } from './ProgressBar';
import type { Importing } from './use-import';

const LOOK_MS = 1500;

interface ImportSectionProps {
  imports: ImportAccess;
  importing: Importing;
  /** Files are held over the page. */
  isOver: boolean;
  /** Shows what was imported. */
  onShow(query: string): void;
}

/** Papers from files and pasted text: looked at first, taken as a whole, taken back as a whole. */
export function ImportSection({ imports, importing, isOver, onShow }: ImportSectionProps) {
  const [past, setPast] = useState<PastImport[]>([]);
  const list = () => imports.history().then(setPast);
  const { step, read, readFiles, take, leave, stop, takeBack, bringBack } = importing;
  // What is done in other tabs is seen when one comes back from there.
  useEffect(() => {
    list();
    addEventListener('focus', list);
    return () => removeEventListener('focus', list);
  }, [step.name]);
  // What is under way goes on, what is over is not told again.
  const newest = useRef(importing);
  newest.current = importing;
  useEffect(
    () => () => {
      if (newest.current.step.name === 'done') newest.current.leave();
    },
    [],
  );
  // Others may be at work on what a closed page has left.
  const isUnderWay = past.some(({ state }) => state === 'applying' || state === 'undoing');
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
          <ProgressBar label={step.words} share={step.share} />
          {!step.isBack && (
            <button type="button" class="button" onClick={() => takeBack(step.id)}>
              Stop and take it back
            </button>
          )}
        </>
      )}
      {step.name === 'done' && (
        <ImportDone step={step} onShow={onShow} onBringBack={bringBack} onLeave={leave} />
      )}
      <ImportHistory
        past={past}
        isBusy={step.name === 'taking' || step.name === 'reading'}
        onTakeBack={({ id, kind }) => takeBack(id, kind)}
        onBringBack={({ id }) => bringBack(id)}
      />
    </main>
  );
}

function titleOf(inputs: ImportInput[]): string {
  const [first] = inputs;
  return inputs.length === 1 ? (first?.name ?? '') : `${inputs.length} files`;
}
