import { Icon } from '../icon/Icon';
import { X } from '../icon/icons';
import type { UndoState } from './use-undo';

/** Says what was done, at the foot of the page, with the way back. */
export function UndoNotice({ done, isUndoing, failure, undo, dismiss }: UndoState) {
  return (
    // The region is there before its words: only so are they announced.
    <div class="undo-region" role="status">
      {done && (
        <div class="undo-notice">
          <span>{failure ? `This could not be undone: ${failure}` : done.words}</span>
          {done.undo && (
            <button type="button" class="button" aria-disabled={isUndoing} onClick={undo}>
              {isUndoing ? 'Undoing…' : 'Undo'}
            </button>
          )}
          <button type="button" class="icon-button" aria-label="Dismiss" title="Dismiss" onClick={dismiss}>
            <Icon node={X} size={14} />
          </button>
        </div>
      )}
    </div>
  );
}
