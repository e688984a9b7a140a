import { render } from 'preact';
import '../theme.css';
import '../keep/keep.css';
import '../library/undo.css';
import '../paper/paper.css';
import { isMacKeyboard } from './is-mac';
import { PopupApp, type PopupAppProps } from './PopupApp';
import './controls.css';
import './keys-dialog.css';
import './notice.css';
import './paper-list.css';
import './popup.css';
import './search-box.css';
import './query-notes.css';
import { followWindow } from './window-size';

/** Shows the popup in `root`. Called again with other props, it shows these and keeps what the user has open. */
export function mountPopup(root: HTMLElement, props: PopupAppProps): void {
  followWindow();
  render(<PopupApp isMac={isMacKeyboard()} {...props} />, root);
}
