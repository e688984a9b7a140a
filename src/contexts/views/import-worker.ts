import { type Remote, remote } from '../../messaging/remote';
import type { ImportWork } from '../import-worker/import-work';

/** A worker of the page's own, begun when something is first asked of it. */
export function importWorker(): Remote<ImportWork> {
  return remote<ImportWork>(
    { read: true, take: true, takeBack: true, bringBack: true, stage: true },
    () => new Worker('/import-worker.js', { name: 'import' }),
  );
}
