import { useEffect, useState } from 'preact/hooks';
import { isMacKeyboard } from '../popup/is-mac';
import { LiveSettings, type LiveSettingsProps } from '../settings/LiveSettings';

/** The settings, as a part of the library's page. */
export function SettingsSection({ load }: { load(): Promise<LiveSettingsProps> }) {
  const [props, setProps] = useState<LiveSettingsProps | null>(null);
  useEffect(() => {
    load().then(setProps);
  }, []);
  return (
    <main class="library-page">{props && <LiveSettings isMac={isMacKeyboard()} {...props} isSection />}</main>
  );
}
