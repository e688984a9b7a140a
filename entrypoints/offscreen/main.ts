import { lendImportWorker } from '../../src/contexts/offscreen/lend-import-worker';

lendImportWorker();
