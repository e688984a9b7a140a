interface ShortcutSettingsProps {
  shortcut: string | null;
  onOpenShortcuts?(): void;
}

/** The browser keeps the shortcut; all that can be done here is to show it and the way to it. */
export function ShortcutSettings({ shortcut, onOpenShortcuts }: ShortcutSettingsProps) {
  return (
    <section aria-labelledby="shortcut-heading">
      <h2 id="shortcut-heading">Keyboard shortcut</h2>
      <p>
        {shortcut ? (
          <>
            <kbd>{shortcut}</kbd> opens the search.
          </>
        ) : (
          <>
            <kbd>Alt+Shift+P</kbd> opens the search from any web page. This browser keeps that key for itself
            elsewhere; another one can be set.
          </>
        )}
      </p>
      {onOpenShortcuts ? (
        <button type="button" class="button" onClick={onOpenShortcuts}>
          {shortcut ? 'Change the shortcut' : 'Set a shortcut'}
        </button>
      ) : (
        <p class="reason">It can be changed where the browser lists its extensions.</p>
      )}
    </section>
  );
}
