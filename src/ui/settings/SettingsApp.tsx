import type { ComponentChildren } from 'preact';
import type { Result } from '../../core/result';
import type { Settings } from '../../core/settings';
import { AboutSection } from './AboutSection';
import { CardSettings } from './CardSettings';
import { MarkSettings } from './MarkSettings';
import { RejectionSettings, type RejectionSettingsProps } from './RejectionSettings';
import { SaveStatus } from './SaveStatus';
import { ShortcutSettings } from './ShortcutSettings';
import { SiteSettings } from './SiteSettings';
import { useSaving } from './use-saving';

export interface SettingsAppProps extends RejectionSettingsProps {
  settings: Settings;
  onChange(next: Settings): Promise<Result<void>>;
  /** The keys that open the popup, as the browser writes them; null when none are set. */
  shortcut: string | null;
  /** Opens the browser's own page for shortcuts; left out where there is no way to it. */
  onOpenShortcuts?(): void;
  isMac?: boolean;
  /** What stands below the settings; without it a way to it. */
  data?: ComponentChildren;
  /** Part of another page, which has a heading and a main part of its own. */
  isSection?: boolean;
}

/** All that can be chosen, on one page. Every change is saved at once. */
export function SettingsApp({
  settings,
  onChange,
  shortcut,
  onOpenShortcuts,
  isMac = false,
  data,
  isSection = false,
  ...rejections
}: SettingsAppProps) {
  const { shown, state, save } = useSaving(settings, onChange);
  const Heading = isSection ? 'h2' : 'h1';
  const Main = isSection ? 'div' : 'main';
  return (
    <div class="settings">
      <header class="settings-header">
        <Heading class="settings-title">{isSection ? 'Settings' : 'Papertip settings'}</Heading>
        {!isSection && (
          <a class="settings-library" href="/library.html">
            Your library
          </a>
        )}
        <SaveStatus state={state} />
      </header>
      <Main>
        <section aria-labelledby="pages-heading">
          <h2 id="pages-heading">Web pages</h2>
          <label class="choice">
            <input
              type="checkbox"
              checked={shown.toolbarOnly}
              aria-describedby="toolbar-only-detail"
              onChange={(event) => save({ toolbarOnly: event.currentTarget.checked })}
            />
            <span class="choice-label">Toolbar only</span>
            <span class="choice-detail" id="toolbar-only-detail">
              Nothing happens in any page: no marks, no cards, no count. Search works as before.
            </span>
          </label>
        </section>
        <MarkSettings settings={shown} save={save} />
        <CardSettings settings={shown} isMac={isMac} save={save} />
        <SiteSettings settings={shown} save={save} />
        <RejectionSettings {...rejections} />
        <ShortcutSettings shortcut={shortcut} onOpenShortcuts={onOpenShortcuts} />
        {data ?? <DataLink />}
        <AboutSection />
      </Main>
    </div>
  );
}

function DataLink() {
  return (
    <section aria-labelledby="data-heading">
      <h2 id="data-heading">Your data</h2>
      <p class="reason">
        <a href="/library.html#settings">In your library’s settings</a> you can export everything as one file,
        and restore it.
      </p>
    </section>
  );
}
