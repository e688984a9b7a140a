import type { SaveState } from './use-saving';

/** Says politely that a change is stored, and plainly when it is not. */
export function SaveStatus({ state }: { state: SaveState }) {
  return (
    <>
      <p class="save-status" role="status">
        {state.is === 'saved' ? 'Saved' : ''}
      </p>
      {state.is === 'failed' && (
        <div class="save-failure" role="alert">
          <p>The change was not saved: {state.message} Your earlier settings still hold.</p>
          <button type="button" class="button" onClick={state.retry}>
            Try again
          </button>
        </div>
      )}
    </>
  );
}
