import { useRef, useState } from 'preact/hooks';
import type { ImportAccess, ImportInput, PreviewShown } from '../library-page-access';

/** Where an import stands. */
export type ImportStep =
  | { name: 'choose'; failure: string | null }
  | { name: 'reading'; inputs: ImportInput[]; share: number; preview: PreviewShown | null }
  | { name: 'preview'; inputs: ImportInput[]; id: number; preview: PreviewShown; isOutdated: boolean }
  | { name: 'taking'; id: number; share: number; isBack: boolean }
  /** `source`: what the papers are listed under. */
  | { name: 'done'; words: string; source: string | null };

/** @param onChanged told when the library has changed */
export function useImport(imports: ImportAccess, onChanged: () => void) {
  const [step, setStep] = useState<ImportStep>({ name: 'choose', failure: null });
  const reading = useRef<AbortController | null>(null);

  const fail = (cause: unknown) =>
    setStep({ name: 'choose', failure: `${(cause as Error).message} Nothing was changed.` });

  const read = async (inputs: ImportInput[], isOutdated = false) => {
    const stop = new AbortController();
    reading.current = stop;
    setStep({ name: 'reading', inputs, share: 0, preview: null });
    try {
      const { id, preview } = await imports.read(inputs, stop.signal, (progress) => {
        if (!stop.signal.aborted) setStep({ name: 'reading', inputs, ...progress });
      });
      setStep({ name: 'preview', inputs, id, preview, isOutdated });
    } catch (cause) {
      if (stop.signal.aborted) setStep({ name: 'choose', failure: null });
      else fail(cause);
    }
  };

  const take = async () => {
    if (step.name !== 'preview') return;
    const { id, inputs, preview } = step;
    const onShare = (share: number) =>
      setStep((now) =>
        now.name === 'taking' && now.isBack ? now : { name: 'taking', id, share, isBack: false },
      );
    onShare(0);
    try {
      if (!(await imports.take(id, onShare))) {
        await imports.discard(id);
        await read(inputs, true);
        return;
      }
      setStep((now) => (now.name === 'taking' && now.isBack ? now : done(preview, inputs)));
      onChanged();
    } catch (cause) {
      fail(cause);
    }
  };

  const takeBack = async (id: number) => {
    const onShare = (share: number) => setStep({ name: 'taking', id, share, isBack: true });
    onShare(1);
    try {
      await imports.takeBack(id, onShare);
      setStep({
        name: 'done',
        words: 'The import was taken back. The library is as it was before.',
        source: null,
      });
      onChanged();
    } catch (cause) {
      fail(cause);
    }
  };

  const leave = () => {
    if (step.name === 'preview') imports.discard(step.id);
    setStep({ name: 'choose', failure: null });
  };

  return { step, read, take, takeBack, leave, stop: () => reading.current?.abort() };
}

function done({ added, changed }: PreviewShown, inputs: ImportInput[]): ImportStep {
  const words = [
    added > 0 ? `${countOf(added)} added` : null,
    changed > 0 ? `${countOf(changed)} made better` : null,
  ].filter(Boolean);
  const source = inputs.length === 1 ? (inputs[0]?.name ?? null) : null;
  return { name: 'done', words: `${words.join(', ') || 'Nothing new'}.`, source };
}

function countOf(papers: number): string {
  return papers === 1 ? '1 paper' : `${papers.toLocaleString('en')} papers`;
}
