import { browser } from 'wxt/browser';
import { loadRejections, watchRejections } from '../../library/rejection-store';
import { loadSettings, watchSettings } from '../../library/settings-store';
import { call } from '../../messaging/client';
import type { LiveSettingsProps } from '../../ui/settings/LiveSettings';
import { saveSettings } from './save-settings';

/** What the settings need, on a page of their own or in the library's. */
export async function settingsAccess(): Promise<LiveSettingsProps> {
  const [initial, initialRejections, commands, platform] = await Promise.all([
    loadSettings(),
    loadRejections(),
    browser.commands.getAll(),
    browser.runtime.getPlatformInfo(),
  ]);
  return {
    initial,
    subscribe: watchSettings,
    onChange: saveSettings,
    initialRejections,
    subscribeRejections: watchRejections,
    onRestore: ({ text, paperId }) => call('restore', { text, paperIds: [paperId] }),
    putRejections: (rejections) => call('putRejections', { rejections }),
    shortcut: commands.find(({ name }) => name === '_execute_action')?.shortcut || null,
    // Firefox lets no extension open its page for shortcuts.
    ...(import.meta.env.FIREFOX
      ? {}
      : { onOpenShortcuts: () => browser.tabs.create({ url: 'chrome://extensions/shortcuts' }) }),
    isMac: platform.os === 'mac',
  };
}
