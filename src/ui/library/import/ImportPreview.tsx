import { useState } from 'preact/hooks';
import type { PreviewShown } from './import-access';
import { PreviewLists } from './PreviewLists';
import { RestoreCounts, SettingsChoice } from './RestoreCounts';

interface ImportPreviewProps {
  title: string;
  preview: PreviewShown;
  /** The library has changed since the first look; this is the second. */
  isOutdated: boolean;
  /** @param takesSettings whether a whole library's settings take the place of those here */
  onTake(takesSettings: boolean): void;
  onLeave(): void;
}

/** What an import would do. Nothing is stored before one agrees. */
export function ImportPreview({ title, preview, isOutdated, onTake, onLeave }: ImportPreviewProps) {
  const { added, changed, known, repeated, unreadable, restore } = preview;
  const [takesSettings, setTakesSettings] = useState(restore?.settings === 'fresh');
  const isNothing = added + changed === 0 && !(restore && hasMore(restore));
  return (
    <div class="import-preview">
      <h3>{title}</h3>
      {isOutdated && (
        <p class="import-failure" role="status">
          The library has changed meanwhile, so this was compared with it once more.
        </p>
      )}
      {restore && (
        <p>
          A library that was exported from Papertip. What is here stays, and is joined with it; all of it can
          be taken back.
        </p>
      )}
      <dl class="import-counts">
        <Count words="new" count={added} />
        <Count words="known, with something better" count={changed} />
        <Count words="known" count={known} />
        {repeated > 0 && <Count words="repeated" count={repeated} />}
        {restore && <RestoreCounts restore={restore} Count={Count} />}
        <Count words="unreadable" count={unreadable} />
      </dl>
      {restore && restore.sources > 0 && (
        <p>Sources are listed, and not asked before you allow each of them under Sources.</p>
      )}
      {preview.records + unreadable === 0 && !restore && <p>There is no paper in it.</p>}
      {restore && restore.settings !== 'none' && (
        <SettingsChoice isOn={takesSettings} onChange={setTakesSettings} />
      )}
      <div class="button-row">
        {!isNothing && (
          <button type="button" class="button is-main" onClick={() => onTake(takesSettings)}>
            {restore
              ? 'Restore the library'
              : `Add ${added + changed === 1 ? '1 paper' : `${(added + changed).toLocaleString('en')} papers`}`}
          </button>
        )}
        <button type="button" class="button" onClick={onLeave}>
          {isNothing ? 'Choose something else' : restore ? 'Restore nothing' : 'Add nothing'}
        </button>
      </div>
      <PreviewLists preview={preview} />
    </div>
  );
}

function hasMore({ settings, ...counts }: NonNullable<PreviewShown['restore']>): boolean {
  return settings !== 'none' || Object.values(counts).some((count) => count > 0);
}

function Count({ words, count }: { words: string; count: number }) {
  return (
    <div>
      <dt>{words}</dt>
      <dd>{count.toLocaleString('en')}</dd>
    </div>
  );
}
