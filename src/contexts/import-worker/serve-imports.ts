import { Importer } from '../../library/import/importer';
import { loadBundle } from '../../library/load-bundle';
import { SourceStore } from '../../library/sources/source-store';
import { openDatabase } from '../../library/store/database';
import { serveRemote } from '../../messaging/remote';
import { importWork } from './import-work';

/**
 * What the library's page and the background have workers of their own for: whatever a file or feed is like, neither waits
 * for it.
 */
export function serveImports(): void {
  serveRemote(openWork());
}

async function openWork() {
  const [{ papers }, db] = await Promise.all([loadBundle(), openDatabase()]);
  const importer = new Importer(db, papers);
  // One that had to be ended has left what it read.
  await importer.forgetAbandoned();
  return importWork(importer, new SourceStore(db));
}
