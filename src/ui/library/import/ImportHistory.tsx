import { useState } from 'preact/hooks';
import { papersWords } from '../sources/source-words';
import type { PastImport } from './import-access';

/** More are shown when they are asked for. */
const MOST_SHOWN = 12;

interface ImportHistoryProps {
  past: PastImport[];
  isBusy: boolean;
  onTakeBack(past: PastImport): void;
  /** Does again what was taken back. */
  onBringBack(past: PastImport): void;
}

/** What was imported and removed, and the way back. */
export function ImportHistory({ past, isBusy, onTakeBack, onBringBack }: ImportHistoryProps) {
  const [isWhole, setIsWhole] = useState(false);
  if (past.length === 0) return null;
  return (
    <section class="import-history" aria-labelledby="import-history">
      <h3 id="import-history">Imported and removed before</h3>
      <ul>
        {past.slice(0, isWhole ? past.length : MOST_SHOWN).map((one) => {
          const isBack = one.kind === 'removal' || one.state === 'undone';
          const words = isBack ? 'Bring back' : 'Take back';
          return (
            <li key={one.id}>
              <span>
                {one.name}
                <span class="import-facts"> {factsOf(one)}</span>
              </span>
              <button
                type="button"
                class="button"
                disabled={isBusy || one.state === 'undoing'}
                aria-label={`${words} ${one.name}`}
                onClick={() => (one.state === 'undone' ? onBringBack(one) : onTakeBack(one))}
              >
                {words}
              </button>
            </li>
          );
        })}
      </ul>
      {past.length > MOST_SHOWN && !isWhole && (
        <button type="button" class="quiet-button" onClick={() => setIsWhole(true)}>
          Show all {past.length}
        </button>
      )}
      <p class="import-facts">
        An import that was taken back can be brought back until the next one, for a day at most; what was
        removed, for 30 days.
      </p>
    </section>
  );
}

/** `24/11/2026, 10:00:00 · 12 new, 3 made better` */
function factsOf({ kind, startedAt, state, added, changed, total, applied }: PastImport): string {
  const papers = `${added.toLocaleString('en')} new, ${changed.toLocaleString('en')} made better`;
  const what = {
    import: papers,
    restore: `a library restored, ${papers}`,
    removal: `removed, ${papersWords(total)}`,
  };
  const percent = `${Math.floor((100 * (state === 'undoing' ? total - applied : applied)) / (total || 1))} %`;
  const now = {
    applying: `under way, ${percent}`,
    done: '',
    undoing: `being ${kind === 'removal' ? 'brought' : 'taken'} back, ${percent}`,
    undone: 'taken back',
  };
  return [new Date(startedAt).toLocaleString(), what[kind], now[state]].filter(Boolean).join(' · ');
}
