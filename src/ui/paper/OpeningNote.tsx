import { useEffect, useState } from 'preact/hooks';
import type { Opening } from './use-paper-trail';

/** Below this a wait is not noticed, and a message would only flash. */
const NOTICED_MS = 300;

/** Under the related paper that was asked for: still coming, or what went wrong. */
export function OpeningNote({ opening }: { opening: Opening }) {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), NOTICED_MS);
    return () => clearTimeout(timer);
  }, []);

  const { failure, retry } = opening;
  return (
    <p class="opening-note" role="status">
      {!failure && isLate && 'Opening…'}
      {failure && <span class="failure-text">{failure.message} </span>}
      {failure && retry && (
        <button type="button" class="text-button" onClick={retry}>
          Try again
        </button>
      )}
    </p>
  );
}
