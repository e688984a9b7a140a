import { useState } from 'preact/hooks';
import { ProgressBar } from '../import/ProgressBar';
import { papersWords } from '../sources/source-words';
import type { ExportAccess, ExportCounts } from './export-access';
import { fileName, saveFile } from './save-file';
import { useWriting } from './use-writing';

/** All that Papertip keeps, as one file; and the way back from one. */
export function DataSection({ access }: { access: ExportAccess }) {
  const { state, write, stop } = useWriting();
  const [done, setDone] = useState('');

  const save = () => {
    setDone('');
    write(async (signal, onShare) => {
      const { blob, counts } = await access.everything(signal, onShare);
      signal.throwIfAborted();
      const name = fileName('papertip-library', 'json');
      saveFile(blob, name);
      setDone(`${name}: ${contentWords(counts)}, ${sizeWords(blob.size)}.`);
    });
  };

  return (
    <section aria-labelledby="data-heading">
      <h2 id="data-heading">Your data</h2>
      <p class="reason">
        One file holds everything: your papers, reading list, tags and notes, sources, imports, history and
        these settings. It is made here and stays on this computer.
      </p>
      {state.is === 'writing' ? (
        <>
          <ProgressBar label="Writing the file" share={state.share} />
          <button type="button" class="button" onClick={stop}>
            Stop
          </button>
        </>
      ) : (
        <div class="button-row">
          <button type="button" class="button" onClick={save}>
            Export everything
          </button>
          <a class="button" href="#import">
            Restore from a file
          </a>
        </div>
      )}
      <p class="reason" role="status">
        {done}
      </p>
      {state.is === 'failed' && (
        <p class="failure-text" role="alert">
          The file was not written. {state.message} Nothing was changed.
        </p>
      )}
    </section>
  );
}

/** `5,000 papers, 12 of them saved, tagged or noted, 1 source` */
function contentWords({ papers, kept, sources }: ExportCounts): string {
  return [
    papersWords(papers),
    kept > 0 && `${kept.toLocaleString('en')} saved, read, tagged or noted`,
    sources > 0 && `${sources} ${sources === 1 ? 'source' : 'sources'}`,
  ]
    .filter(Boolean)
    .join(', ');
}

function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
