import { browser } from 'wxt/browser';
import { call } from '../../messaging/client';
import { remote } from '../../messaging/remote';
import type { ImportAccess } from '../../ui/library/library-page-access';
import { FINISHING_PORT } from '../worker/finish-imports';

const NAMES: Record<keyof ImportAccess, true> = {
  read: true,
  take: true,
  discard: true,
  takeBack: true,
  history: true,
};

/** Imports in a worker of the page's own; the background worker is told when the library has changed. */
export function remoteImports(): ImportAccess {
  const there = remote<ImportAccess>(NAMES, () => new Worker('/import-worker.js', { name: 'import' }));
  const changing = async <T>(work: () => Promise<T>): Promise<T> => {
    const letGo = askToFinish();
    try {
      const result = await work();
      if (result !== false) await call('libraryChanged', {});
      return result;
    } finally {
      letGo();
    }
  };
  return {
    ...there,
    take: (...args) => changing(() => there.take(...args)),
    takeBack: (...args) => changing(() => there.takeBack(...args)),
  };
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
