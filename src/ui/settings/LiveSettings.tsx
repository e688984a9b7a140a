import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Rejection } from '../../core/rejection';
import type { Result } from '../../core/result';
import type { Settings } from '../../core/settings';
import type { RejectionSettingsProps } from './RejectionSettings';
import { SettingsApp } from './SettingsApp';

/** Settings and rejections as they are stored, and how one hears of changes that other contexts make. */
export interface LiveSettingsProps extends Omit<RejectionSettingsProps, 'rejections'> {
  initial: Settings;
  /** Returns the way to stop. */
  subscribe(listener: (settings: Settings) => void): () => void;
  initialRejections: readonly Rejection[];
  subscribeRejections(listener: (rejections: Rejection[]) => void): () => void;
  onChange(next: Settings): Promise<Result<void>>;
  shortcut: string | null;
  onOpenShortcuts?(): void;
  isMac?: boolean;
  /** What stands below the settings. */
  data?: ComponentChildren;
  /** Part of another page, which has a heading of its own. */
  isSection?: boolean;
}

/** The settings, as they are now. */
export function LiveSettings(props: LiveSettingsProps) {
  const { initial, subscribe, initialRejections, subscribeRejections, onChange, ...rest } = props;
  const [settings, setSettings] = useState(initial);
  const [rejections, setRejections] = useState(initialRejections);
  useEffect(() => subscribe(setSettings), [subscribe]);
  useEffect(() => subscribeRejections(setRejections), [subscribeRejections]);

  const change = async (next: Settings) => {
    const result = await onChange(next);
    // Not left to `subscribe`, which may tell later: the old value would flash in between.
    if (result.ok) setSettings(next);
    return result;
  };
  return <SettingsApp {...rest} settings={settings} rejections={rejections} onChange={change} />;
}
