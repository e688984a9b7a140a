/** Stands in for a paper that is late, in the shape it will have. */
export function CardSkeleton() {
  return (
    <div class="skeleton">
      <span class="unseen" role="status">
        Loading the paper…
      </span>
      <div class="skeleton-title" />
      <div class="skeleton-line" />
      <div class="skeleton-line" />
      <div class="skeleton-line" />
      <div class="skeleton-line" />
    </div>
  );
}
