import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Kept } from '../../core/kept';
import { Icon } from '../icon/Icon';
import { Bookmark, CircleCheck, NotebookPen } from '../icon/icons';
import type { KeepAccess } from './keep-access';
import { NoteField } from './NoteField';
import { TagField } from './TagField';
import { useKeepKeys } from './use-keep-keys';
import { useKept } from './use-kept';

interface KeepPanelProps {
  access: KeepAccess;
  paperId: string;
  onChanged(id: string, kept: Kept | null): void;
  /** Goes before the buttons. */
  children?: ComponentChildren;
}

/** Above a paper: save it, mark it as read, tag it, note something. Give it the paper's id as key. */
export function KeepPanel({ access, paperId, onChanged, children }: KeepPanelProps) {
  const { kept, failure, change } = useKept(access, paperId, onChanged);
  const [isOpened, setIsOpened] = useState(false);
  const firstField = useRef<HTMLInputElement>(null);
  const isSaved = kept?.saved !== undefined;
  const isRead = kept?.read !== undefined;
  const areNotesShown = isOpened || kept?.note !== undefined || kept?.tags !== undefined;

  useKeepKeys({
    s: () => kept !== undefined && change({ saved: !isSaved }),
    r: () => kept !== undefined && change({ read: !isRead }),
    t: () => setIsOpened(true),
  });
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
          onClick={() => change({ saved: !isSaved })}
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
          onClick={() => change({ read: !isRead })}
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
            onChange={(tags) => change({ tags })}
          />
          <NoteField note={kept?.note ?? ''} onChange={(note) => change({ note })} />
        </section>
      )}
    </div>
  );
}
