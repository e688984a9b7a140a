import { useEffect, useRef, useState } from 'preact/hooks';
import { NOTE_MAX_LENGTH } from '../../core/kept';

/** After the last letter: so that a note is stored when one stops, not with each letter. */
const SAVE_MS = 600;

interface NoteFieldProps {
  note: string;
  onChange(note: string): void;
}

/** A note that saves itself: when one stops typing, leaves the field, or closes the paper. */
export function NoteField({ note, onChange }: NoteFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const unsaved = useRef<string | null>(null);
  const onChangeNow = useRef(onChange);
  onChangeNow.current = onChange;

  const save = () => {
    if (unsaved.current === null) return;
    onChangeNow.current(unsaved.current);
    unsaved.current = null;
  };

  useEffect(() => {
    if (draft === null) return;
    const timer = setTimeout(save, SAVE_MS);
    return () => clearTimeout(timer);
  }, [draft]);

  useEffect(() => {
    addEventListener('pagehide', save);
    return () => {
      removeEventListener('pagehide', save);
      save();
    };
  }, []);

  return (
    <textarea
      class="field note-field"
      aria-label="Note"
      placeholder="A note to yourself; it saves itself"
      rows={3}
      maxLength={NOTE_MAX_LENGTH}
      value={draft ?? note}
      onInput={(event) => {
        unsaved.current = event.currentTarget.value;
        setDraft(event.currentTarget.value);
      }}
      onBlur={() => {
        save();
        setDraft(null);
      }}
    />
  );
}
