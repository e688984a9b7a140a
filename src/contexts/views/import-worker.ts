import { type Remote, remote } from '../../messaging/remote';
import type { ImportWork } from '../import-worker/import-work';

/** Sources that one has subscribed to are the background's. */
type PageWork = Omit<ImportWork, 'takeSource'>;

/** A worker of the page's own, begun when something is first asked of it. */
export function importWorker(): Remote<PageWork> {
  return remote<PageWork>(
    { read: true, take: true, takeBack: true, bringBack: true, stage: true },
    () => new Worker('/import-worker.js', { name: 'import' }),
  );
}
