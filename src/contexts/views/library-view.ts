import { loadHistory, putVisits, switchHistory } from '../../library/history-store';
import { call } from '../../messaging/client';
import { libraryFor } from '../../messaging/library-client';
import { mountLibrary } from '../../ui/library/mount';
import { remoteImports } from './remote-imports';
import { settingsAccess } from './settings-access';

/** The library's own page. */
export function showLibrary(root: HTMLElement): void {
  mountLibrary(root, {
    library: {
      ...libraryFor(undefined),
      browse: (query, from, count) => call('browse', { query, from, count }),
      facets: () => call('facets', {}),
      imports: remoteImports(),
      history: {
        load: loadHistory,
        switch: switchHistory,
        put: putVisits,
        papers: (ids) => call('papers', { ids }),
      },
    },
    loadSettings: settingsAccess,
  });
}
