import { useEffect, useRef, useState } from 'preact/hooks';
import { EVERY_MINUTES_DEFAULT } from '../../../core/sources/source';
import { PreviewLists } from '../import/PreviewLists';
import { PeriodChoice } from './PeriodChoice';
import { papersWords } from './source-words';
import type { AddSource, AddStep } from './use-add-source';

interface SourcePreviewProps {
  adding: AddSource;
  step: Extract<AddStep, { name: 'preview' }>;
}

/** What an address has. Nothing is stored before one subscribes. */
export function SourcePreview({ adding, step: { look, failure, isAdding } }: SourcePreviewProps) {
  const { preview, url } = look;
  const [name, setName] = useState(look.name);
  const [everyMinutes, setEveryMinutes] = useState(EVERY_MINUTES_DEFAULT);
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that led here is gone.
  useEffect(() => heading.current?.focus(), []);
  const wanted = preview.added + preview.changed;

  return (
    <form
      class="source-preview"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isAdding && name.trim()) adding.add({ name: name.trim(), everyMinutes, isNotified: false });
      }}
    >
      <h3 ref={heading} tabIndex={-1}>
        {look.name}
      </h3>
      <p class="source-address">{url}</p>
      <p>{previewWords(preview)}</p>
      <div class="source-choices">
        <label>
          <span>Name</span>
          <input
            class="field"
            type="text"
            required
            maxLength={100}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <PeriodChoice minutes={everyMinutes} onChange={setEveryMinutes} />
      </div>
      {failure && (
        <p class="import-failure" role="alert">
          {failure}
        </p>
      )}
      <div class="button-row">
        <button type="submit" class="button is-main" disabled={isAdding}>
          {isAdding ? 'Subscribing …' : wanted > 0 ? `Subscribe and add ${papersWords(wanted)}` : 'Subscribe'}
        </button>
        <button type="button" class="button" disabled={isAdding} onClick={adding.leave}>
          Leave it
        </button>
      </div>
      <PreviewLists preview={preview} />
    </form>
  );
}

function previewWords({
  added,
  changed,
  known,
  unreadable,
  records,
}: SourcePreviewProps['step']['look']['preview']): string {
  if (records + unreadable === 0) return 'There are no papers in it at the moment.';
  const parts = [
    `${added.toLocaleString('en')} new`,
    changed > 0 && `${changed.toLocaleString('en')} known, with something better`,
    known > 0 && `${known.toLocaleString('en')} known`,
    unreadable > 0 && `${unreadable.toLocaleString('en')} unreadable`,
  ].filter(Boolean);
  return `It has ${papersWords(records)}: ${parts.join(', ')}.`;
}
