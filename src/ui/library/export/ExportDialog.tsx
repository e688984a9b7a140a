import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LIST_FORMATS, type ListFormat } from '../../../core/citation/paper-list';
import type { ListedPaper } from '../../../core/paper';
import type { Result } from '../../../core/result';
import { copyText } from '../../paper/copy-text';
import { type Choice, Choices } from '../../settings/Choices';
import { ProgressBar } from '../import/ProgressBar';
import { papersWords } from '../sources/source-words';
import type { ExportAccess } from './export-access';
import { fileName, saveFile } from './save-file';
import { useWriting } from './use-writing';

/** More is no text that anybody pastes. */
const MOST_COPIED = 500;

const DETAILS: Record<ListFormat, string> = {
  bibtex: 'for LaTeX: biber, BibTeX, Overleaf',
  ris: 'for Zotero, EndNote, Mendeley and others',
  'csl-json': 'for Zotero, Pandoc and programs of your own',
  markdown: 'a list with links, for notes and pages',
};

interface ExportDialogProps {
  access: ExportAccess;
  count: number;
  /** What is exported, as it is then. */
  list(): Promise<Result<readonly ListedPaper[]>>;
  format: ListFormat;
  onFormat(format: ListFormat): void;
  /** @param words what was done, in the past tense */
  onDone(words: string): void;
  onClose(): void;
}

/** Papers as a file or as text, in one of the forms that others read. */
export function ExportDialog({ access, count, list, format, onFormat, onDone, onClose }: ExportDialogProps) {
  const { state, write, stop } = useWriting();
  const [isBarred, setIsBarred] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // A dialog that is merely removed does not give the focus back.
    return () => shown?.close();
  }, []);

  const { name, extension } = LIST_FORMATS[format];
  const made = async (signal: AbortSignal, onShare: (share: number) => void) => {
    const listed = await list();
    if (!listed.ok) throw new Error(listed.error.message);
    return access.papers(listed.value, format, signal, onShare);
  };
  const save = async () => {
    let written = 0;
    const isDone = await write(async (signal, onShare) => {
      const { blob, count: papers } = await made(signal, onShare);
      signal.throwIfAborted();
      written = papers;
      saveFile(blob, fileName('papertip', extension));
    });
    if (isDone) onDone(`Exported ${papersWords(written)} as ${name}.`);
  };
  const copy = async () => {
    let isCopied = false;
    const isDone = await write(async (signal, onShare) => {
      const { blob } = await made(signal, onShare);
      isCopied = dialog.current !== null && (await copyText(await blob.text(), dialog.current));
    });
    setIsBarred(isDone && !isCopied);
    if (isDone && isCopied) onDone(`Copied ${papersWords(count)} as ${name}.`);
  };

  const choices = (Object.keys(LIST_FORMATS) as ListFormat[]).map(
    (value): Choice<ListFormat> => ({ value, label: LIST_FORMATS[value].name, detail: DETAILS[value] }),
  );
  return (
    <dialog ref={dialog} class="export-dialog" aria-labelledby="export-title" onClose={onClose}>
      <h2 id="export-title">Export {papersWords(count)}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {state.is === 'failed' && (
          <p class="failure-text" role="alert">
            The file was not written. {state.message} Your papers are as they were.
          </p>
        )}
        {isBarred && (
          <p class="failure-text" role="alert">
            The browser does not let Papertip copy now. Save a file instead.
          </p>
        )}
        {state.is === 'writing' ? (
          <>
            <ProgressBar label={`Writing ${name}`} share={state.share} />
            <button type="button" class="button" onClick={stop}>
              Stop
            </button>
          </>
        ) : (
          <>
            <Choices
              name="export-format"
              legend="Form"
              choices={choices}
              value={format}
              onChoose={onFormat}
            />
            <p class="reason">
              With tags, notes and all else, to keep or to move: <a href="#settings">Settings, “Your data”</a>
              .
            </p>
            <div class="button-row">
              <button type="submit" class="button is-main">
                Save as file
              </button>
              {count <= MOST_COPIED && (
                <button type="button" class="button" onClick={copy}>
                  Copy
                </button>
              )}
              <button type="button" class="button" onClick={onClose}>
                Cancel
              </button>
            </div>
          </>
        )}
      </form>
    </dialog>
  );
}
