import { browser } from 'wxt/browser';
import type { Rejection } from '../../core/rejection';
import { loadRejections, watchRejections } from '../../library/rejection-store';
import { loadSettings, saveSettings, watchSettings } from '../../library/settings-store';
import { call } from '../../messaging/client';
import { mountSettings } from '../../ui/settings/mount';

export async function showSettings(root: HTMLElement): Promise<void> {
  const [initial, rejected, commands, platform] = await Promise.all([
    loadSettings(),
    loadRejections(),
    browser.commands.getAll(),
    browser.runtime.getPlatformInfo(),
  ]);
  const show = (rejections: readonly Rejection[]) =>
    mountSettings(root, {
      initial,
      subscribe: watchSettings,
      onChange: saveSettings,
      rejections,
      onRestore: ({ text, paperId }) => call('restore', { text, paperIds: [paperId] }),
      onRestoreAll: () => call('restoreAll', {}),
      shortcut: commands.find(({ name }) => name === '_execute_action')?.shortcut || null,
      // Firefox lets no extension open its page for shortcuts.
      ...(import.meta.env.FIREFOX
        ? {}
        : { onOpenShortcuts: () => browser.tabs.create({ url: 'chrome://extensions/shortcuts' }) }),
      isMac: platform.os === 'mac',
    });
  show(rejected);
  watchRejections(show);
}
