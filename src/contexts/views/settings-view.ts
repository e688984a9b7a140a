import { browser } from 'wxt/browser';
import { loadSettings, saveSettings, watchSettings } from '../../library/settings-store';
import { mountSettings } from '../../ui/settings/mount';

export async function showSettings(root: HTMLElement): Promise<void> {
  const [initial, commands, platform] = await Promise.all([
    loadSettings(),
    browser.commands.getAll(),
    browser.runtime.getPlatformInfo(),
  ]);
  mountSettings(root, {
    initial,
    subscribe: watchSettings,
    onChange: saveSettings,
    rejections: [],
    onRestore: () => {},
    onRestoreAll: () => {},
    shortcut: commands.find(({ name }) => name === '_execute_action')?.shortcut || null,
    // Firefox lets no extension open its page for shortcuts.
    ...(import.meta.env.FIREFOX
      ? {}
      : { onOpenShortcuts: () => browser.tabs.create({ url: 'chrome://extensions/shortcuts' }) }),
    isMac: platform.os === 'mac',
  });
}
