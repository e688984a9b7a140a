import { browser } from 'wxt/browser';
import { browserCalls } from '../../library/archive/local-store';
import { tellSourcesChanged } from '../../library/sources/source-news';
import { call } from '../../messaging/client';
import { remote, serveRemote } from '../../messaging/remote';
import type { ImportAccess } from '../../ui/library/import/import-access';
import { FINISHING_PORT } from '../worker/finish-imports';

/** What takes long. */
type Long = Pick<ImportAccess, 'read' | 'take' | 'takeBack' | 'bringBack'>;

/**
 * Imports of which all that takes long is done in a worker of the page's own; the background worker is told when the library
 * has changed. @param here the same in the page itself
 */
export function remoteImports(here: ImportAccess): ImportAccess {
  const { there, rest } = remote<Long>(
    { read: true, take: true, takeBack: true, bringBack: true },
    startWorker,
  );
  const changing = async <T>(work: () => Promise<T>): Promise<T> => {
    const letGo = askToFinish();
    try {
      const result = await work();
      if (result !== false) await tellOfChange();
      return result;
    } finally {
      letGo();
      rest();
    }
  };
  return {
    ...here,
    read: (...args) => there.read(...args),
    take: (...args) => changing(() => there.take(...args)),
    takeBack: (...args) => changing(() => there.takeBack(...args)),
    bringBack: (...args) => changing(() => there.bringBack(...args)),
    async discard(id) {
      await here.discard(id);
      rest();
    },
  };
}

/** The worker has the database, and what only pages have through this one. */
function startWorker(): Worker {
  const worker = new Worker('/import-worker.js', { name: 'import' });
  const { port1, port2 } = new MessageChannel();
  serveRemote(Promise.resolve(browserCalls), port1);
  worker.postMessage(null, [port2]);
  return worker;
}

/** A whole library may bring sources, which the background worker is to ask, or take them with it. */
async function tellOfChange(): Promise<void> {
  await call('libraryChanged', {});
  await call('sourcesChanged', {});
  tellSourcesChanged();
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
