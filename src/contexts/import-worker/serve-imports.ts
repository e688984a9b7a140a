import { type LocalCalls, localStore } from '../../library/archive/local-store';
import { Importer } from '../../library/import/importer';
import { loadBundle } from '../../library/load-bundle';
import { openDatabase } from '../../library/store/database';
import { exclusively } from '../../library/store/exclusively';
import { remote, serveRemote } from '../../messaging/remote';
import { importWork } from './import-work';

/**
 * What the library's page has workers of its own for: whatever a file is like, the page never waits for it. The first
 * message brings a port to what only the page can reach.
 */
export function serveImports(): void {
  addEventListener('message', ({ ports: [page] }) => serveRemote(openWork(page as MessagePort)), {
    once: true,
  });
}

async function openWork(page: MessagePort) {
  const local = localStore(remote<LocalCalls>({ load: true, save: true }, () => page).there);
  const [{ papers }, db] = await Promise.all([loadBundle(), openDatabase()]);
  const importer = new Importer(db, papers, exclusively, local);
  // One that had to be ended has left what it read.
  await importer.forgetAbandoned();
  return importWork(importer);
}
