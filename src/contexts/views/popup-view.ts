import { browser } from 'wxt/browser';
import { createSiteToggle, isActiveOn, type Settings, type SiteToggle } from '../../core/settings';
import { takeLookUp } from '../../library/pending-look-up';
import { loadSettings, watchSettings } from '../../library/settings-store';
import { libraryFor } from '../../messaging/library-client';
import { mountPopup } from '../../ui/popup/mount';
import { saveSettings } from './save-settings';

/** The popup, in the toolbar or (with `#q=…` or `#paper=…`) in a tab of its own. */
export async function showPopup(root: HTMLElement): Promise<void> {
  const [[tab], settings, platform, lookUp] = await Promise.all([
    browser.tabs.query({ active: true, currentWindow: true }),
    loadSettings(),
    browser.runtime.getPlatformInfo(),
    takeLookUp(),
  ]);
  const start = new URLSearchParams(location.hash.slice(1));
  const library = libraryFor(tab?.id);
  const host = hostOf(tab?.url);
  const toggle = createSiteToggle();
  const render = (current: Settings) =>
    mountPopup(root, {
      library,
      initialQuery: start.get('q') ?? lookUp,
      ...(start.has('paper') ? { initialPaperId: start.get('paper') as string } : {}),
      ...(host ? { site: siteSwitch(host, current, toggle) } : {}),
      isMac: platform.os === 'mac',
      openUrl: (url) => browser.tabs.create({ url }),
      openLibrary: (query) => {
        const hash = new URLSearchParams(query ? { q: query } : {});
        browser.tabs.create({ url: `${browser.runtime.getURL('/library.html')}#${hash}` });
        window.close();
      },
      openSettings: () => browser.runtime.openOptionsPage(),
      close: () => window.close(),
    });
  watchSettings(render);
  render(settings);
}

function siteSwitch(host: string, settings: Settings, toggle: SiteToggle) {
  return {
    host,
    off: !isActiveOn({ ...settings, toolbarOnly: false }, host),
    onToggle: (off: boolean) => saveSettings(toggle(settings, host, off)),
  };
}

/** The site as people name it, without `www.`; null for pages that no extension may touch, such as the browser's own. */
function hostOf(url: string | undefined): string | null {
  return url && /^https?:/.test(url) ? new URL(url).hostname.replace(/^www\./, '') : null;
}
