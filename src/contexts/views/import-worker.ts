import { browserCalls } from '../../library/archive/local-store';
import { type Remote, remote, serveRemote } from '../../messaging/remote';
import type { ImportWork } from '../import-worker/import-work';

/** A worker of the page's own, begun when something is first asked of it. */
export function importWorker(): Remote<ImportWork> {
  return remote<ImportWork>(
    { read: true, take: true, takeBack: true, bringBack: true, stage: true },
    startWorker,
  );
}

/** It has the database, and what only pages have through this one. */
function startWorker(): Worker {
  const worker = new Worker('/import-worker.js', { name: 'import' });
  const { port1, port2 } = new MessageChannel();
  serveRemote(Promise.resolve(browserCalls), port1);
  worker.postMessage(null, [port2]);
  return worker;
}
