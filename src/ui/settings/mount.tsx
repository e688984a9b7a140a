import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import '../theme.css';
import '../popup/controls.css';
import type { Result } from '../../core/result';
import type { Settings } from '../../core/settings';
import { isMacKeyboard } from '../popup/is-mac';
import type { RejectionSettingsProps } from './RejectionSettings';
import { SettingsApp } from './SettingsApp';
import './settings.css';

/** Mounted again with other rejections, the page shows those. */
export interface SettingsMount extends RejectionSettingsProps {
  initial: Settings;
  /** Tells of changes that other contexts make; returns the way to stop. */
  subscribe(listener: (settings: Settings) => void): () => void;
  onChange(next: Settings): Promise<Result<void>>;
  shortcut: string | null;
  onOpenShortcuts?(): void;
  isMac?: boolean;
}

/** Shows the settings in `root`; returns the way to take them away. */
export function mountSettings(root: HTMLElement, mount: SettingsMount): () => void {
  render(<LiveSettings isMac={isMacKeyboard()} {...mount} />, root);
  return () => render(null, root);
}

function LiveSettings({ initial, subscribe, onChange, ...rest }: SettingsMount) {
  const [settings, setSettings] = useState(initial);
  useEffect(() => subscribe(setSettings), [subscribe]);

  const change = async (next: Settings) => {
    const result = await onChange(next);
    // Not left to `subscribe`, which may tell later: the old value would flash in between.
    if (result.ok) setSettings(next);
    return result;
  };
  return <SettingsApp {...rest} settings={settings} onChange={change} />;
}
