import { useEffect, useRef, useState } from 'preact/hooks';
import { NOTE_MAX_LENGTH } from '../../core/kept';

/** After the last letter: so that a note is stored when one stops, not with each letter. */
const SAVE_MS = 600;

interface NoteFieldProps {
  note: string;
  /** @param emptied what stood there when one came to the field, where nothing does any more */
  onChange(note: string, emptied: string | null): void;
}

/** A note that saves itself: when one stops typing, leaves the field, or closes the paper. */
export function NoteField({ note, onChange }: NoteFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const unsaved = useRef<string | null>(null);
  const original = useRef(note);
  const onChangeNow = useRef(onChange);
  onChangeNow.current = onChange;

  const save = () => {
    if (unsaved.current === null) return;
    const isEmptied = unsaved.current.trim() === '' && original.current.trim() !== '';
    onChangeNow.current(unsaved.current, isEmptied ? original.current : null);
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
      onFocus={() => {
        original.current = note;
      }}
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
