import { useEffect, useState } from 'preact/hooks';

/** Below this a wait is not felt, and a flash of grey would be. */
const SKELETON_AFTER_MS = 300;
const ROWS = 5;

/** Grey lines in the place of papers, once waiting has become noticeable. */
export function ListSkeleton() {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), SKELETON_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isDue) return null;
  return (
    <div class="list-skeleton">
      <p class="unseen" role="status">
        Loading papers
      </p>
      {Array.from({ length: ROWS }, (_, row) => (
        <div key={row} class="skeleton-row" aria-hidden="true">
          <span />
          <span />
          <span />
        </div>
      ))}
    </div>
  );
}
