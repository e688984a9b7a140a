import { useRef, useState } from 'preact/hooks';
import type { ImportAccess, ImportInput, PastImport, PreviewShown } from '../library-page-access';
import { sourceQuery } from '../query-filters';
import { restoredWords } from './restored-words';

/** Where an import stands. */
export type ImportStep =
  | { name: 'choose'; failure: string | null }
  | { name: 'reading'; inputs: ImportInput[]; share: number; preview: PreviewShown | null }
  | { name: 'preview'; inputs: ImportInput[]; id: number; preview: PreviewShown; isOutdated: boolean }
  | { name: 'taking'; id: number; words: string; share: number; isBack: boolean }
  /** `query`: finds what came. `again`: an import that was taken back and can be brought back. */
  | { name: 'done'; words: string; query: string | null; again: number | null };

/** @param onChanged told when the library has changed */
export function useImport(imports: ImportAccess, onChanged: () => void) {
  const [step, setStep] = useState<ImportStep>({ name: 'choose', failure: null });
  const reading = useRef<AbortController | null>(null);

  const fail = (cause: unknown) =>
    setStep({ name: 'choose', failure: `${(cause as Error).message} Nothing was changed.` });
  /** Taking back goes on over what is under way. */
  const unlessBack = (next: ImportStep) => (now: ImportStep) =>
    now.name === 'taking' && now.isBack ? now : next;

  const read = async (inputs: ImportInput[], isOutdated = false) => {
    const stop = new AbortController();
    reading.current = stop;
    setStep({ name: 'reading', inputs, share: 0, preview: null });
    try {
      const { id, preview } = await imports.read(inputs, stop.signal, (progress) =>
        setStep({ name: 'reading', inputs, ...progress }),
      );
      setStep({ name: 'preview', inputs, id, preview, isOutdated });
    } catch (cause) {
      if (stop.signal.aborted) setStep({ name: 'choose', failure: null });
      else fail(cause);
    }
  };

  const take = async (takesSettings: boolean) => {
    if (step.name !== 'preview') return;
    const { id, inputs, preview } = step;
    const words = preview.restore ? 'Restoring the library' : 'Adding papers';
    const onShare = (share: number) =>
      setStep(unlessBack({ name: 'taking', id, words, share, isBack: false }));
    onShare(0);
    try {
      if (!(await imports.take(id, takesSettings, onShare))) {
        await imports.discard(id);
        await read(inputs, true);
        return;
      }
      setStep(unlessBack(done(preview, inputs)));
      onChanged();
    } catch (cause) {
      fail(cause);
    }
  };

  /** @param end what is said in the end */
  const turn = async (
    id: number,
    words: string,
    work: (id: number, onShare: (share: number) => void) => Promise<void>,
    end: ImportStep,
  ) => {
    const onShare = (share: number) => setStep({ name: 'taking', id, words, share, isBack: true });
    onShare(end.name === 'done' && end.again !== null ? 1 : 0);
    try {
      await work(id, onShare);
      setStep(end);
      onChanged();
    } catch (cause) {
      fail(cause);
    }
  };
  const takeBack = (id: number, kind: PastImport['kind'] = 'import') =>
    kind === 'removal'
      ? turn(id, 'Bringing back what was removed', imports.takeBack, {
          ...DONE,
          words: 'What was removed is back.',
        })
      : turn(id, 'Taking the import back', imports.takeBack, {
          ...DONE,
          words: 'The import was taken back. The library is as it was before.',
          again: id,
        });
  const bringBack = (id: number) =>
    turn(id, 'Bringing the import back', imports.bringBack, { ...DONE, words: 'The import is back.' });

  const leave = () => {
    if (step.name === 'preview') imports.discard(step.id);
    setStep({ name: 'choose', failure: null });
  };

  return { step, read, take, takeBack, bringBack, leave, stop: () => reading.current?.abort() };
}

const DONE = { name: 'done', query: null, again: null } as const;

function done(preview: PreviewShown, inputs: ImportInput[]): ImportStep {
  const { added, changed, restore } = preview;
  if (restore) return { ...DONE, words: restoredWords(preview), query: '' };
  const words = [
    added > 0 ? `${countOf(added)} added` : null,
    changed > 0 ? `${countOf(changed)} made better` : null,
  ].filter(Boolean);
  const query = inputs.length === 1 ? sourceQuery(inputs[0]?.name ?? '') : null;
  return { ...DONE, words: `${words.join(', ') || 'Nothing new'}.`, query };
}

function countOf(papers: number): string {
  return papers === 1 ? '1 paper' : `${papers.toLocaleString('en')} papers`;
}
