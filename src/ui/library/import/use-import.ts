import { useRef, useState } from 'preact/hooks';
import { sourceQuery } from '../query-filters';
import { failureWords } from './failure-words';
import type { ImportAccess, ImportEnd, ImportInput, PastImport, PreviewShown } from './import-access';
import { restoredWords } from './restored-words';

/** Where an import stands. */
export type ImportStep =
  | { name: 'choose'; failure: string | null }
  | { name: 'reading'; inputs: ImportInput[]; share: number; records: number }
  | { name: 'preview'; inputs: ImportInput[]; id: number; preview: PreviewShown; isOutdated: boolean }
  | { name: 'taking'; id: number; words: string; share: number; isBack: boolean }
  /** `query`: finds what came. `again`: an import that was taken back and can be brought back. */
  | { name: 'done'; words: string; query: string | null; again: number | null };

const UNFINISHED =
  'Nothing is lost: Papertip goes on with it the next time it starts, and it can be taken back below.';

/** An import, and all that can be done with it. */
export type Importing = ReturnType<typeof useImport>;

/** It goes on whatever section of the page is looked at. @param onChanged told when the library has changed */
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

  const take = async (takesSettings: boolean) => {
    if (step.name !== 'preview') return;
    const { id, inputs, preview } = step;
    const words = preview.restore ? 'Restoring the library' : 'Adding papers';
    const mine = ++turn.current;
    const show = (next: ImportStep) => {
      if (mine === turn.current) setStep(next);
    };
    const onShare = (share: number) => show({ name: 'taking', id, words, share, isBack: false });
    onShare(0);
    try {
      if (!(await imports.take(id, takesSettings, onShare))) {
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

  const goBack = async (id: number, way: WayBack) => {
    if (step.name === 'preview') imports.discard(step.id);
    turn.current++;
    const { words } = way;
    const onShare = (share: number) => setStep({ name: 'taking', id, words, share, isBack: true });
    onShare(way.from);
    try {
      const end = await imports[way.work](id, onShare);
      const again = way.work === 'takeBack' && end === 'undone' && way !== REMOVED ? id : null;
      setStep({ ...DONE, words: way.ends[end], again });
    } catch (cause) {
      fail(cause, UNFINISHED);
    }
    onChanged();
  };
  const takeBack = (id: number, kind: PastImport['kind'] = 'import') =>
    goBack(id, kind === 'removal' ? REMOVED : TAKEN_BACK);
  const bringBack = (id: number) => goBack(id, BROUGHT_BACK);

  const leave = () => {
    if (step.name === 'preview') imports.discard(step.id);
    setStep({ name: 'choose', failure: null });
  };

  const readFiles = (files: FileList | null) => {
    const inputs = [...(files ?? [])].map((file) => ({ name: file.name, blob: file }));
    if (inputs.length > 0) read(inputs);
  };

  return {
    step,
    /** Whether another one may begin. */
    isIdle: step.name === 'choose' || step.name === 'done',
    ...{ read, readFiles, take, takeBack, bringBack, leave },
    stop: () => reading.current?.abort(),
  };
}

interface WayBack {
  work: 'takeBack' | 'bringBack';
  words: string;
  /** The share at which it begins. */
  from: number;
  /** What is said in the end: others may have wanted something else meanwhile, in another tab. */
  ends: Record<ImportEnd, string>;
}

const TAKEN_BACK: WayBack = {
  work: 'takeBack',
  words: 'Taking the import back',
  from: 1,
  ends: {
    undone: 'The import was taken back. The library is as it was before.',
    done: 'The import was taken back, and brought back elsewhere meanwhile: its papers are in the library.',
    forgotten: 'The import was taken back before, and cannot be brought back any more.',
  },
};
const REMOVED: WayBack = {
  work: 'takeBack',
  words: 'Bringing back what was removed',
  from: 1,
  ends: {
    undone: 'What was removed is back.',
    done: 'It was removed again meanwhile.',
    forgotten: 'It is back already, or was removed too long ago to be brought back.',
  },
};
const BROUGHT_BACK: WayBack = {
  work: 'bringBack',
  words: 'Bringing the import back',
  from: 0,
  ends: {
    done: 'The import is back.',
    undone: 'The import was brought back, and taken back elsewhere meanwhile.',
    forgotten: 'It cannot be brought back any more: another import has come, or a day has passed.',
  },
};

const DONE = { name: 'done', query: null, again: null } as const;

function done(preview: PreviewShown): ImportStep {
  const { added, changed, firstAdded, firstChanged, restore } = preview;
  if (restore) return { ...DONE, words: restoredWords(preview), query: '' };
  const words = [
    added > 0 ? `${countOf(added)} added` : null,
    changed > 0 ? `${countOf(changed)} made better` : null,
  ].filter(Boolean);
  const papers = [...firstAdded, ...firstChanged.map(({ after }) => after)];
  // What came last stands last, and a file may say itself where its papers are from.
  const [source, ...others] = new Set(papers.map(({ appearances }) => appearances.at(-1)?.digest));
  // All papers, the last ones first, where they are of several.
  const query = others.length > 0 ? '' : source === undefined ? null : sourceQuery(source);
  return { ...DONE, words: `${words.join(', ') || 'Nothing new'}.`, query };
}

function countOf(papers: number): string {
  return papers === 1 ? '1 paper' : `${papers.toLocaleString('en')} papers`;
}
