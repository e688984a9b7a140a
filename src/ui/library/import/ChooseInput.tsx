import { useRef, useState } from 'preact/hooks';
import { withoutEnd } from '../../../core/without-end';
import type { ImportInput } from './import-access';

/** Of a pasted text's name so many letters. */
const NAME_LENGTH = 40;
/** A longer text is read at once: a page stands still while it is laid out, and nobody looks at it there. */
const SHOWN_LENGTH = 200_000;

interface ChooseInputProps {
  /** Why the last attempt did not work. */
  failure: string | null;
  /** Files are held over the page. */
  isOver: boolean;
  onFiles(files: FileList | null): void;
  onChosen(inputs: ImportInput[]): void;
}

/** Files dropped or picked, or text pasted. */
export function ChooseInput({ failure, isOver, onFiles, onChosen }: ChooseInputProps) {
  const [text, setText] = useState('');
  const picker = useRef<HTMLInputElement>(null);

  const readText = (text: string) => {
    const [start = ''] = text.trim().slice(0, NAME_LENGTH).split('\n', 1);
    onChosen([{ name: `Pasted: ${withoutEnd(start, /[\s,;:{([]/)}`, blob: new Blob([text]) }]);
  };
  const paste = (event: ClipboardEvent) => {
    const files = event.clipboardData?.files;
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (!files?.length && pasted.length <= SHOWN_LENGTH) return;
    event.preventDefault();
    if (files?.length) onFiles(files);
    else readText(text + pasted);
  };

  return (
    <div class="choose-input">
      {failure && (
        <p class="import-failure" role="alert">
          {failure}
        </p>
      )}
      {/* Dropping is one way of several: the button beside does the same for keyboards. */}
      <fieldset aria-label="Files" class={isOver ? 'drop-zone is-over' : 'drop-zone'}>
        <p>Drop files here, or</p>
        <button type="button" class="button is-main" onClick={() => picker.current?.click()}>
          Choose files
        </button>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          aria-label="Files to import"
          onChange={(event) => onFiles(event.currentTarget.files)}
        />
        <p class="drop-formats">
          BibTeX, RIS, CSL JSON, Zotero’s CSV, JSON Lines, arXiv and other feeds (Atom, RSS, JSON), Hugging
          Face daily papers, a digest as copied from the Daily Papers site, or a library exported from
          Papertip. The format is recognised from the content.
        </p>
      </fieldset>
      <label class="paste">
        <span>Or paste text</span>
        <textarea
          rows={5}
          spellcheck={false}
          placeholder="@article{…}, a list of papers, a feed …"
          value={text}
          onPaste={paste}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <button type="button" class="button" disabled={text.trim() === ''} onClick={() => readText(text)}>
        Read the text
      </button>
    </div>
  );
}
