import { loadHistory, putVisits, switchHistory, watchHistory } from '../../library/history-store';
import { Importer } from '../../library/import/importer';
import { libraryDatabase } from '../../library/library-database';
import { loadBundle } from '../../library/load-bundle';
import { callOnce } from '../../messaging/call-once';
import { call } from '../../messaging/client';
import { libraryFor } from '../../messaging/library-client';
import { mountLibrary } from '../../ui/library/mount';
import { exportAccess } from './export-access';
import { importAccess } from './import-access';
import { mapAccess } from './map-access';
import { settingsAccess } from './settings-access';
import { sourcesAccess } from './sources-access';

/** The library's own page. */
export function showLibrary(root: HTMLElement): void {
  const opened = Promise.all([loadBundle(), libraryDatabase()]).then(([{ papers }, db]) => ({
    db,
    papers,
    importer: new Importer(db, papers),
  }));
  opened.then(({ importer }) => importer.forgetAbandoned());
  mountLibrary(root, {
    library: {
      ...libraryFor(undefined),
      browse: (query, from, count) => call('browse', { query, from, count }),
      facets: () => call('facets', {}),
      seenAll: () => callOnce('seenAll', {}),
      markNew: (ids) => call('markNew', { ids }),
      exports: exportAccess(opened),
      imports: importAccess(async () => (await opened).importer),
      sources: sourcesAccess(opened),
      map: mapAccess(async () => (await opened).db),
      history: {
        load: loadHistory,
        switch: switchHistory,
        put: putVisits,
        watch: watchHistory,
        papers: (ids) => call('papers', { ids }),
      },
    },
    loadSettings: settingsAccess,
  });
}
