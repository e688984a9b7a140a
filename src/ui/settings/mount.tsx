import { render } from 'preact';
import '../theme.css';
import '../library/undo.css';
import '../popup/controls.css';
import { isMacKeyboard } from '../popup/is-mac';
import { LiveSettings, type LiveSettingsProps } from './LiveSettings';
import './settings.css';

/** Shows the settings in `root`; returns the way to take them away. */
export function mountSettings(root: HTMLElement, props: LiveSettingsProps): () => void {
  render(<LiveSettings isMac={isMacKeyboard()} {...props} />, root);
  return () => render(null, root);
}
