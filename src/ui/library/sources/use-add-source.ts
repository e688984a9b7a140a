import { useEffect, useRef, useState } from 'preact/hooks';
import { wordsOf } from '../../../core/disk-full';
import { readAddress } from '../../../core/sources/read-address';
import type { SourceChoices, SourceLook, SourcesAccess } from './sources-access';

/** Where the adding of a source stands. */
export type AddStep =
  | { name: 'choose'; failure: string | null }
  | { name: 'looking'; url: string }
  | { name: 'preview'; look: SourceLook; failure: string | null; isAdding: boolean };

export interface AddSource {
  step: AddStep;
  /** To be called in the very turn of a click: the browser asks only then. @param address as typed */
  look(address: string): void;
  stop(): void;
  add(choices: SourceChoices): void;
  leave(): void;
}

/** @param onAdded told when a source was added, with its name */
export function useAddSource(access: SourcesAccess, onAdded: (name: string) => void): AddSource {
  const [step, setStep] = useState<AddStep>({ name: 'choose', failure: null });
  const looking = useRef<AbortController | null>(null);
  const unsettled = useRef<SourceLook | null>(null);
  const choose = (failure: string | null = null) => setStep({ name: 'choose', failure });

  // What was read and not taken is not to stay behind.
  useEffect(() => {
    const leaveAll = () => {
      looking.current?.abort();
      unsettled.current?.leave();
    };
    addEventListener('pagehide', leaveAll);
    return () => {
      removeEventListener('pagehide', leaveAll);
      leaveAll();
    };
  }, []);

  const look = async (address: string) => {
    const wanted = readAddress(address);
    if ('problem' in wanted) return choose(`${wanted.problem}.`);
    const { host } = new URL(wanted.url);
    const asking = access.allow(wanted.url);
    const stop = new AbortController();
    looking.current = stop;
    setStep({ name: 'looking', url: wanted.url });
    try {
      if (!(await asking)) {
        if (!stop.signal.aborted)
          choose(`Nothing was asked: without your permission Papertip does not ask ${host}.`);
        return;
      }
      const found = await access.look(wanted, stop.signal);
      unsettled.current = found;
      setStep({ name: 'preview', look: found, failure: null, isAdding: false });
    } catch (cause) {
      await access.giveBack(wanted.url);
      if (!stop.signal.aborted) choose(`${wordsOf(cause)} Nothing was changed.`);
    }
  };

  const add = async (choices: SourceChoices) => {
    if (step.name !== 'preview') return;
    setStep({ ...step, failure: null, isAdding: true });
    try {
      await step.look.add(choices);
      unsettled.current = null;
      choose();
      onAdded(choices.name);
    } catch (cause) {
      setStep({ ...step, failure: wordsOf(cause), isAdding: false });
    }
  };

  return {
    step,
    look,
    stop() {
      looking.current?.abort();
      choose();
    },
    add,
    leave() {
      unsettled.current?.leave();
      unsettled.current = null;
      choose();
    },
  };
}
