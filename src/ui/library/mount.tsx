import { render } from 'preact';
import '../theme.css';
import '../keep/keep.css';
import '../paper/paper.css';
import '../popup/controls.css';
import '../popup/notice.css';
import '../popup/search-box.css';
import '../popup/query-notes.css';
import { LibraryApp, type LibraryAppProps } from './LibraryApp';
import './library.css';
import './browse.css';
import './import.css';
import './history.css';
import './sources.css';
import '../settings/settings.css';

export function mountLibrary(root: HTMLElement, props: LibraryAppProps): void {
  render(<LibraryApp {...props} />, root);
}
