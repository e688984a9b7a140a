import { onTrusted } from '../../core/on-trusted';
import { call } from '../../messaging/client';
import type { ScriptLife } from './script-life';

/**
 * `Alt+Shift+P` opens the popup from any page. The manifest suggests the same key as the extension's shortcut, but
 * Chromium gives it away only if no function of its own has it, which newer versions do: there the page hears it first.
 */
export function watchPopupKey(life: ScriptLife): void {
  const listener = (event: KeyboardEvent) => {
    if (!event.altKey || !event.shiftKey || event.code !== 'KeyP') return;
    // Without the extension the key is the page's again.
    if (event.ctrlKey || event.metaKey || life.isOver) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    call('openPopup', {});
  };
  onTrusted(window, 'keydown', listener, { capture: true, signal: life.signal });
}
