import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../icon/Icon';
import { X } from '../icon/icons';

interface KeysDialogProps {
  isMac: boolean;
  onClose(): void;
}

/** The list of keys, over everything else. */
export function KeysDialog({ isMac, onClose }: KeysDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // A dialog that is merely removed does not give the focus back.
    return () => shown?.close();
  }, []);
  return (
    <dialog ref={dialog} class="keys-dialog" aria-labelledby="keys-title" onClose={onClose}>
      <header>
        <h2 id="keys-title">Keys</h2>
        <button type="button" class="icon-button" aria-label="Close" title="Close (Esc)" onClick={onClose}>
          <Icon node={X} />
        </button>
      </header>
      <dl>
        {keyRows(isMac).map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <h2>Searching</h2>
      <dl>
        {QUERY_ROWS.map(([query, finds]) => (
          <div key={query}>
            <dt>
              <code>{query}</code>
            </dt>
            <dd>{finds}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}

/** The query language, see `core/query`. */
const QUERY_ROWS: [query: string, finds: string][] = [
  ['"exact phrase"', 'Papers that say just this'],
  ['-word', 'Papers without the word'],
  ['title:word', 'The word in the title'],
  ['has:code', 'Papers with code'],
  ['repo:owner/name', 'Papers of a repository'],
  ['source:daily', 'Papers from a digest'],
  ['year:>2023', 'Also year:2025, 2023..2025'],
  ['is:saved', 'Also is:unread, is:read, is:new'],
  ['tag:name', 'Papers with one of your tags; has:note'],
  ['sort:date', 'Newest first; also sort:upvotes'],
  ['2402.01234', 'arXiv id, DOI, or an address'],
];

function keyRows(isMac: boolean): { keys: string[]; does: string }[] {
  return [
    { keys: ['↑', '↓'], does: 'Choose a paper' },
    { keys: ['Page Up', 'Page Down'], does: 'Move by a screen' },
    { keys: ['Home', 'End'], does: 'First or last paper' },
    { keys: ['Enter'], does: 'Open the paper' },
    { keys: [isMac ? '⌘' : 'Ctrl', 'Enter'], does: 'Open its code or project page' },
    { keys: ['s', 'r'], does: 'Save the open paper, mark it as read' },
    { keys: ['t'], does: 'Tag it or note something' },
    { keys: ['Delete'], does: 'Remove the open paper' },
    { keys: ['Esc'], does: 'Back, clear, close' },
    { keys: ['/'], does: 'To the search box' },
    { keys: ['?'], does: 'This list' },
  ];
}
