import { browser } from 'wxt/browser';
import type { Importer } from '../../library/import/importer';
import type { ImportRun } from '../../library/store/database';
import type { ImportAccess, PastImport } from '../../ui/library/import/import-access';
import { FINISHING_PORT } from '../worker/finish-imports';
import { importWorker } from './import-worker';
import { libraryChanged } from './tell-changes';

/** Imports: what may take long in a worker of the page's own, the rest here. The background worker is told of changes. */
export function importAccess(importer: () => Promise<Importer>): ImportAccess {
  const { there, rest } = importWorker();
  const changing = async <T>(work: () => Promise<T>): Promise<T> => {
    const letGo = askToFinish();
    try {
      const result = await work();
      if (result !== false) await libraryChanged();
      return result;
    } finally {
      letGo();
      rest();
    }
  };
  return {
    async read(...args) {
      // What earlier versions kept elsewhere is moved by the page, before a worker looks for it.
      await importer();
      return there.read(...args);
    },
    take: (...args) => changing(() => there.take(...args)),
    takeBack: (...args) => changing(() => there.takeBack(...args)),
    bringBack: (...args) => changing(() => there.bringBack(...args)),
    async discard(id) {
      await (await importer()).discard(id);
      rest();
    },
    async history() {
      const runs = await (await importer()).history();
      return runs.flatMap(({ id, run }) => toPast(id, run) ?? []);
    },
  };
}

function toPast(id: number, run: ImportRun): PastImport | null {
  const { name, startedAt, state, added, changed, total, applied, isRemoval, isRestore } = run;
  if (state === 'reading') return null;
  const kind = isRemoval ? 'removal' : isRestore ? 'restore' : 'import';
  return { id, name, kind, startedAt, state, added, changed, total, applied };
}

/** Should this page go before it is done, the background worker goes on with it at once. @returns ends that */
function askToFinish(): () => void {
  let isOver = false;
  const connect = () => {
    const port = browser.runtime.connect({ name: FINISHING_PORT });
    // The worker was stopped meanwhile.
    port.onDisconnect.addListener(() => {
      if (!isOver) current = connect();
    });
    return port;
  };
  let current = connect();
  return () => {
    isOver = true;
    current.disconnect();
  };
}
