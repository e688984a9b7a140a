import type { PreviewShown } from '../library-page-access';
import { PreviewLists } from './PreviewLists';

interface ImportPreviewProps {
  title: string;
  preview: PreviewShown;
  /** The library has changed since the first look; this is the second. */
  isOutdated: boolean;
  onTake(): void;
  onLeave(): void;
}

/** What an import would do. Nothing is stored before one agrees. */
export function ImportPreview({ title, preview, isOutdated, onTake, onLeave }: ImportPreviewProps) {
  const { added, changed, known, repeated, unreadable } = preview;
  const isNothing = added + changed === 0;
  return (
    <div class="import-preview">
      <h3>{title}</h3>
      {isOutdated && (
        <p class="import-failure" role="status">
          The library has changed meanwhile, so this was compared with it once more.
        </p>
      )}
      <dl class="import-counts">
        <Count words="new" count={added} />
        <Count words="known, with something better" count={changed} />
        <Count words="known" count={known} />
        {repeated > 0 && <Count words="repeated" count={repeated} />}
        <Count words="unreadable" count={unreadable} />
      </dl>
      {preview.records + unreadable === 0 && <p>There is no paper in it.</p>}
      <div class="button-row">
        {!isNothing && (
          <button type="button" class="button is-main" onClick={onTake}>
            Add {added + changed === 1 ? '1 paper' : `${(added + changed).toLocaleString('en')} papers`}
          </button>
        )}
        <button type="button" class="button" onClick={onLeave}>
          {isNothing ? 'Choose something else' : 'Add nothing'}
        </button>
      </div>
      <PreviewLists preview={preview} />
    </div>
  );
}

function Count({ words, count }: { words: string; count: number }) {
  return (
    <div>
      <dt>{words}</dt>
      <dd>{count.toLocaleString('en')}</dd>
    </div>
  );
}
