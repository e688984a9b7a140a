import type { FromCard } from '../../core/card-messages';
import { onTrusted } from '../../core/on-trusted';

/** Tells of what is meant for the card as a whole: the pointer comes and goes, Esc closes, the popup has its keys. */
export function tellInput(send: (message: FromCard) => void): void {
  const all = document.documentElement;
  // Not only when it enters: a card that becomes smaller and larger again under the pointer was never left, as its document sees it.
  onTrusted(all, 'pointerover', () => send({ kind: 'pointer', isOver: true }));
  onTrusted<PointerEvent>(all, 'pointerleave', ({ pointerType }) => {
    // A finger leaves whenever it is lifted.
    if (pointerType !== 'touch') send({ kind: 'pointer', isOver: false });
  });
  onTrusted<KeyboardEvent>(
    window,
    'keydown',
    (event) => {
      if (event.isComposing) return;
      const isPopup = event.altKey && event.shiftKey && event.code === 'KeyP';
      if (!isPopup && event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      send({ kind: isPopup ? 'popup' : 'close' });
    },
    { capture: true },
  );
}
