import { watchLocal } from '../../library/store/local-news';
import { tellPages } from '../../messaging/page-news';

/**
 * Open pages follow what the user chooses and says, whichever context of the extension writes it as long as this worker
 * runs; who writes while it may not calls it (`libraryChanged`). Register at the worker's start.
 */
export function tellPagesOfChanges(): void {
  watchLocal((names) => {
    if (names.some((name) => name !== 'history')) tellPages();
  });
}
