import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { closeStorage } from '../src/contexts/worker/close-storage';
import { finishForPages } from '../src/contexts/worker/finish-imports';
import { createHandlers } from '../src/contexts/worker/handlers';
import { offerLookUp } from '../src/contexts/worker/look-up';
import { serveOmnibox } from '../src/contexts/worker/omnibox';
import { pollSources } from '../src/contexts/worker/poll-sources';
import { tellPagesOfChanges } from '../src/contexts/worker/tell-pages';
import { openLibrary } from '../src/library/open-library';
import { forgetTab } from '../src/library/tab-papers';
import { forgetVisits } from '../src/library/tab-visits';
import { serve } from '../src/messaging/server';

export default defineBackground(() => {
  const library = openLibrary();
  serve({ ...createHandlers(library), ...pollSources(library) });
  offerLookUp();
  serveOmnibox(library);
  finishForPages(library);
  closeStorage();
  tellPagesOfChanges();
  browser.tabs.onRemoved.addListener((tabId) => {
    forgetTab(tabId);
    forgetVisits(tabId);
  });
});
