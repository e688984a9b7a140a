import { useEffect, useState } from 'preact/hooks';
import { isMacKeyboard } from '../popup/is-mac';
import { LiveSettings, type LiveSettingsProps } from '../settings/LiveSettings';
import { DataSection } from './export/DataSection';
import type { ExportAccess } from './export/export-access';

interface SettingsSectionProps {
  load(): Promise<LiveSettingsProps>;
  exports: ExportAccess;
}

/** The settings, as a part of the library's page. */
export function SettingsSection({ load, exports }: SettingsSectionProps) {
  const [props, setProps] = useState<LiveSettingsProps | null>(null);
  useEffect(() => {
    load().then(setProps);
  }, []);
  return (
    <main class="library-page">
      {props && (
        <LiveSettings isMac={isMacKeyboard()} {...props} data={<DataSection access={exports} />} isSection />
      )}
    </main>
  );
}
