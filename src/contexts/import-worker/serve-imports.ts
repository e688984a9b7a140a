import { type LocalCalls, localStore } from '../../library/archive/local-store';
import { Importer } from '../../library/import/importer';
import { loadBundle } from '../../library/load-bundle';
import { openDatabase } from '../../library/store/database';
import { exclusively } from '../../library/store/exclusively';
import { remote, serveRemote } from '../../messaging/remote';
import { importAccess } from '../views/import-access';

/**
 * What the library's page has a worker of its own for: whatever a file is like, the page never waits for it. The first
 * message brings a port to what only the page can reach.
 */
export function serveImports(): void {
  addEventListener('message', ({ ports: [page] }) => serve(page as MessagePort), { once: true });
}

function serve(page: MessagePort): void {
  const local = localStore(remote<LocalCalls>({ load: true, save: true }, () => page).there);
  const importer = Promise.all([loadBundle(), openDatabase()]).then(
    ([{ papers }, db]) => new Importer(db, papers, exclusively, local),
  );
  // One that had to be ended has left what it read.
  const isTidy = importer.then((one) => one.forgetAbandoned());
  serveRemote(isTidy.then(() => importAccess(() => importer)));
}
