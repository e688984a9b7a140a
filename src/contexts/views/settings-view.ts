import { mountSettings } from '../../ui/settings/mount';
import { settingsAccess } from './settings-access';

export async function showSettings(root: HTMLElement): Promise<void> {
  mountSettings(root, await settingsAccess());
}
