import { Importer } from '../../library/import/importer';
import { loadBundle } from '../../library/load-bundle';
import { openDatabase } from '../../library/store/database';
import { serveRemote } from '../../messaging/remote';
import { importAccess } from '../views/import-access';

/** What the library's page has a worker of its own for: whatever a file is like, the page never waits for it. */
export function serveImports(): void {
  const importer = Promise.all([loadBundle(), openDatabase()]).then(
    ([{ papers }, db]) => new Importer(db, papers),
  );
  // One that had to be ended has left what it read.
  const isTidy = importer.then((one) => one.forgetAbandoned());
  serveRemote(isTidy.then(() => importAccess(() => importer)));
}
