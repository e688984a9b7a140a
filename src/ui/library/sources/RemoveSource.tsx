import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { papersWords } from './source-words';
import type { SourceCounts } from './sources-access';

interface RemoveSourceProps {
  name: string;
  count(name: string): Promise<SourceCounts>;
  onRemove(papers: 'keep' | 'remove'): void;
  onCancel(): void;
}

/** Whether a source's papers go with it. */
export function RemoveSource({ name, count, onRemove, onCancel }: RemoveSourceProps) {
  const [counts, setCounts] = useState<SourceCounts | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    count(name).then(setCounts);
  }, []);
  useLayoutEffect(() => first.current?.focus(), [counts]);
  if (!counts) return null;

  return (
    <fieldset class="remove-source">
      <legend>Remove “{name}”?</legend>
      {counts.others > 0 && (
        <p>
          {papersWords(counts.others)} of it {counts.others === 1 ? 'stays' : 'stay'} in any case: known from
          elsewhere, too, or saved, read, tagged or noted by you.
        </p>
      )}
      <div class="button-row">
        <button type="button" class="button is-main" ref={first} onClick={() => onRemove('keep')}>
          {counts.own > 0 ? `Keep its ${papersWords(counts.own)}` : 'Remove it'}
        </button>
        {counts.own > 0 && (
          <button type="button" class="button" onClick={() => onRemove('remove')}>
            Remove its {papersWords(counts.own)}, too
          </button>
        )}
        <button type="button" class="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </fieldset>
  );
}
