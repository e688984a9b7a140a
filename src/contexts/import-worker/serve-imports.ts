import { Importer } from '../../library/import/importer';
import { loadBundle } from '../../library/load-bundle';
import { openDatabase } from '../../library/store/database';
import { serveRemote } from '../../messaging/remote';
import { importWork } from './import-work';

/** What the library's page has workers of its own for: whatever a file is like, the page never waits for it. */
export function serveImports(): void {
  serveRemote(openWork());
}

async function openWork() {
  const [{ papers }, db] = await Promise.all([loadBundle(), openDatabase()]);
  const importer = new Importer(db, papers);
  // One that had to be ended has left what it read.
  await importer.forgetAbandoned();
  return importWork(importer);
}
