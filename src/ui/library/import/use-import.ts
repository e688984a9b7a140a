import { useRef, useState } from 'preact/hooks';
import type { ImportAccess, ImportInput, PreviewShown } from '../library-page-access';
import { failureWords } from './failure-words';

/** Where an import stands. */
export type ImportStep =
  | { name: 'choose'; failure: string | null }
  | { name: 'reading'; inputs: ImportInput[]; share: number; records: number }
  | { name: 'preview'; inputs: ImportInput[]; id: number; preview: PreviewShown; isOutdated: boolean }
  | { name: 'taking'; id: number; share: number; isBack: boolean }
  /** `source`: what the papers are listed under; empty where they are of several, null where there are none. */
  | { name: 'done'; words: string; source: string | null };

const UNFINISHED =
  'Nothing is lost: Papertip goes on with it the next time it starts, and it can be taken back below.';

/** @param onChanged told when the library has changed */
export function useImport(imports: ImportAccess, onChanged: () => void) {
  const [step, setStep] = useState<ImportStep>({ name: 'choose', failure: null });
  const reading = useRef<AbortController | null>(null);
  /** Of what was asked for last: what is taken back meanwhile may still tell of itself. */
  const turn = useRef(0);

  const fail = (cause: unknown, what: string) =>
    setStep({ name: 'choose', failure: `${failureWords(cause)} ${what}` });

  const read = async (inputs: ImportInput[], isOutdated = false) => {
    const stop = new AbortController();
    reading.current = stop;
    setStep({ name: 'reading', inputs, share: 0, records: 0 });
    try {
      const { id, preview } = await imports.read(inputs, stop.signal, (progress) => {
        if (!stop.signal.aborted) setStep({ name: 'reading', inputs, ...progress });
      });
      setStep({ name: 'preview', inputs, id, preview, isOutdated });
    } catch (cause) {
      if (stop.signal.aborted) setStep({ name: 'choose', failure: null });
      else fail(cause, 'The library is as it was.');
    }
  };

  const take = async () => {
    if (step.name !== 'preview') return;
    const { id, inputs, preview } = step;
    const mine = ++turn.current;
    const show = (next: ImportStep) => {
      if (mine === turn.current) setStep(next);
    };
    const onShare = (share: number) => show({ name: 'taking', id, share, isBack: false });
    onShare(0);
    try {
      if (!(await imports.take(id, onShare))) {
        await imports.discard(id);
        await read(inputs, true);
        return;
      }
      show(done(preview));
    } catch (cause) {
      if (mine === turn.current) fail(cause, UNFINISHED);
    }
    onChanged();
  };

  const takeBack = async (id: number) => {
    if (step.name === 'preview') imports.discard(step.id);
    turn.current++;
    const onShare = (share: number) => setStep({ name: 'taking', id, share, isBack: true });
    onShare(1);
    try {
      await imports.takeBack(id, onShare);
      setStep({
        name: 'done',
        words: 'The import was taken back. The library is as it was before.',
        source: null,
      });
    } catch (cause) {
      fail(cause, UNFINISHED);
    }
    onChanged();
  };

  const leave = () => {
    if (step.name === 'preview') imports.discard(step.id);
    setStep({ name: 'choose', failure: null });
  };

  return { step, read, take, takeBack, leave, stop: () => reading.current?.abort() };
}

function done({ added, changed, firstAdded, firstChanged }: PreviewShown): ImportStep {
  const words = [
    added > 0 ? `${countOf(added)} added` : null,
    changed > 0 ? `${countOf(changed)} made better` : null,
  ].filter(Boolean);
  const papers = [...firstAdded, ...firstChanged.map(({ after }) => after)];
  // What came last stands last, and a file may say itself where its papers are from.
  const [source = '', ...others] = new Set(papers.map(({ appearances }) => appearances.at(-1)?.digest));
  return {
    name: 'done',
    words: `${words.join(', ') || 'Nothing new'}.`,
    source: papers.length === 0 ? null : others.length > 0 ? '' : source,
  };
}

function countOf(papers: number): string {
  return papers === 1 ? '1 paper' : `${papers.toLocaleString('en')} papers`;
}
