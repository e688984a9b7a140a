import { ok, type Result } from '../../core/result';
import type { Settings } from '../../core/settings';
import { call } from '../../messaging/client';

/** The worker writes them, and tells open pages. */
export async function saveSettings(settings: Settings): Promise<Result<void>> {
  const saved = await call('saveSettings', { settings });
  return saved.ok ? ok(undefined) : saved;
}
