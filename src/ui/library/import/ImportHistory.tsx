import type { PastImport } from '../library-page-access';

interface ImportHistoryProps {
  past: PastImport[];
  isBusy: boolean;
  onTakeBack(id: number): void;
}

/** What was imported, and the way back. */
export function ImportHistory({ past, isBusy, onTakeBack }: ImportHistoryProps) {
  if (past.length === 0) return null;
  return (
    <section class="import-history" aria-labelledby="import-history">
      <h3 id="import-history">Imported before</h3>
      <ul>
        {past.map(({ id, name, startedAt, state, added, changed }) => (
          <li key={id}>
            <span>
              {name}
              <span class="import-facts">
                {' '}
                {new Date(startedAt).toLocaleString()} · {added.toLocaleString('en')} new,{' '}
                {changed.toLocaleString('en')} made better
                {state === 'applying' && ' · under way'}
                {state === 'undoing' && ' · being taken back'}
              </span>
            </span>
            <button
              type="button"
              class="button"
              disabled={isBusy}
              aria-label={`Take back ${name}`}
              onClick={() => onTakeBack(id)}
            >
              Take back
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
