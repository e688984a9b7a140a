import { useEffect, useState } from 'preact/hooks';
import { DAILY_PAPERS } from '../../../core/sources/read-address';
import type { KnownSource } from '../../../core/sources/source';
import { SourcePreview } from './SourcePreview';
import type { AddSource } from './use-add-source';

/** What most readers of papers want, at a click; each as one would type it. */
const SUGGESTIONS = [
  { address: DAILY_PAPERS.url, name: DAILY_PAPERS.name },
  ...['cs.AI', 'cs.CL', 'cs.CV', 'cs.LG', 'stat.ML'].map((category) => ({
    address: category,
    name: `arXiv ${category}`,
  })),
];

interface AddSourceBoxProps {
  adding: AddSource;
  sources: KnownSource[];
}

/** An address, what it has, and the choice to have it from now on. */
export function AddSourceBox({ adding, sources }: AddSourceBoxProps) {
  const { step, look, stop } = adding;
  const [address, setAddress] = useState('');
  // What was subscribed to is not to be added once more.
  useEffect(() => setAddress(''), [sources.length]);
  const known = new Set(sources.map(({ source }) => source.name));
  const suggestions = SUGGESTIONS.filter(({ name }) => !known.has(name));

  if (step.name === 'preview') return <SourcePreview key={step.look.url} adding={adding} step={step} />;
  const isLooking = step.name === 'looking';
  return (
    <form
      class="add-source"
      onSubmit={(event) => {
        event.preventDefault();
        look(address);
      }}
    >
      <label for="source-address">Address of a feed or file, or an arXiv category</label>
      <div class="add-source-row">
        <input
          id="source-address"
          class="field"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="https://… or cs.CL"
          value={address}
          disabled={isLooking}
          aria-describedby="source-address-detail"
          aria-invalid={step.name === 'choose' && step.failure !== null}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
        {/* With keys of their own: a button that turns into the other one while it is clicked would submit. */}
        {isLooking ? (
          <button key="stop" type="button" class="button" onClick={stop}>
            Stop
          </button>
        ) : (
          <button key="look" type="submit" class="button is-main" disabled={address.trim() === ''}>
            Look at it
          </button>
        )}
      </div>
      <p class="add-source-detail" id="source-address-detail">
        RSS, Atom, JSON Feed, Hugging Face, and all that an import reads. Your browser asks you to allow that
        one server; no other is asked.
      </p>
      {isLooking && (
        <div class="add-source-looking" role="status">
          <progress aria-label={`Asking ${new URL(step.url).host}`} />
          <p>Asking {new URL(step.url).host} …</p>
        </div>
      )}
      {step.name === 'choose' && step.failure && (
        <p class="import-failure" role="alert">
          {step.failure}
        </p>
      )}
      {!isLooking && suggestions.length > 0 && (
        <ul class="add-source-suggestions" aria-label="Often wanted">
          {suggestions.map(({ address: wanted, name }) => (
            <li key={name}>
              <button
                type="button"
                class="button"
                onClick={() => {
                  setAddress(wanted);
                  look(wanted);
                }}
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}
