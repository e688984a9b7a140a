import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Kept } from '../../core/kept';
import { Icon } from '../icon/Icon';
import { Bookmark, CircleCheck, NotebookPen, Trash } from '../icon/icons';
import type { Done } from '../library/use-undo';
import type { KeepAccess } from './keep-access';
import { NoteField } from './NoteField';
import { TagField } from './TagField';
import { useKeepKeys } from './use-keep-keys';
import { useKept } from './use-kept';

interface KeepPanelProps {
  access: KeepAccess;
  paperId: string;
  onChanged(id: string, kept: Kept | null): void;
  /** Told of what was lost, with the way back. */
  onDone(done: Done): void;
  onRemove(): void;
  /** Goes before the buttons. */
  children?: ComponentChildren;
}

/** Above a paper: save it, mark it as read, tag it, note something. Give it the paper's id as key. */
export function KeepPanel({ access, paperId, onChanged, onDone, onRemove, children }: KeepPanelProps) {
  const { kept, failure, change } = useKept(access, paperId, onChanged, onDone);
  const [isOpened, setIsOpened] = useState(false);
  const firstField = useRef<HTMLInputElement>(null);
  const isSaved = kept?.saved !== undefined;
  const isRead = kept?.read !== undefined;
  const areNotesShown = isOpened || kept?.note !== undefined || kept?.tags !== undefined;

  const toggle = (what: 'saved' | 'read', words: string) => {
    if (kept === undefined) return;
    const date = kept?.[what];
    change({ [what]: !date }, date ? { words, part: { [what]: date } } : undefined);
  };
  const save = () => toggle('saved', 'Taken off the reading list.');
  const read = () => toggle('read', 'Marked as unread.');
  const setTags = (tags: string[]) => {
    const gone = (kept?.tags ?? []).filter((tag) => !tags.includes(tag));
    const lost = {
      words: `Removed the tag ${gone.map((tag) => `“${tag}”`).join(', ')}.`,
      part: { tags: gone },
    };
    change({ tags }, gone.length > 0 ? lost : undefined);
  };

  useKeepKeys({ s: save, r: read, t: () => setIsOpened(true), Delete: onRemove });
  // Before the next key: what is typed at once is to be the tag.
  useLayoutEffect(() => {
    if (isOpened) firstField.current?.focus();
  }, [isOpened]);

  return (
    <div class="keep-panel">
      <div class="keep-buttons">
        {children}
        <button
          type="button"
          class="quiet-button keep-button"
          aria-pressed={isSaved}
          disabled={kept === undefined}
          title={isSaved ? 'Take it off the reading list (s)' : 'Save it to the reading list (s)'}
          onClick={save}
        >
          <Icon node={Bookmark} size={14} />
          {isSaved ? 'Saved' : 'Save'}
        </button>
        <button
          type="button"
          class="quiet-button keep-button"
          aria-pressed={isRead}
          disabled={kept === undefined}
          title={isRead ? 'Mark it as unread (r)' : 'Mark it as read (r)'}
          onClick={read}
        >
          <Icon node={CircleCheck} size={14} />
          {isRead ? 'Read' : 'Mark as read'}
        </button>
        {!areNotesShown && (
          <button
            type="button"
            class="quiet-button"
            disabled={kept === undefined}
            title="Add tags or a note of your own (t)"
            onClick={() => setIsOpened(true)}
          >
            <Icon node={NotebookPen} size={14} />
            Tags and note
          </button>
        )}
        <button
          type="button"
          class="icon-button"
          aria-label="Remove the paper"
          title="Remove the paper (Delete)"
          onClick={onRemove}
        >
          <Icon node={Trash} size={14} />
        </button>
      </div>
      {failure && (
        <p class="failure-text" role="alert">
          This was not kept. {failure.message}
        </p>
      )}
      {areNotesShown && kept !== undefined && (
        <section class="keep-notes" aria-label="Your tags and note">
          <TagField
            tags={kept?.tags ?? []}
            suggestions={access.tags}
            inputRef={firstField}
            onChange={setTags}
          />
          <NoteField
            note={kept?.note ?? ''}
            onChange={(note, emptied) =>
              change({ note }, emptied ? { words: 'Emptied the note.', part: { note: emptied } } : undefined)
            }
          />
        </section>
      )}
    </div>
  );
}
