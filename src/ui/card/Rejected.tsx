interface RejectedProps {
  headingId: string;
  /** What the page says. */
  text: string;
  onUndo(): void;
}

/** In place of a paper that was not meant: what has been done, and the way back. */
export function Rejected({ headingId, text, onUndo }: RejectedProps) {
  return (
    <div role="status">
      <h2 id={headingId} class="paper-title" tabIndex={-1}>
        Not this paper
      </h2>
      <p class="notice-text">
        <q>{text}</q> is no longer marked. Papertip’s settings keep the list.
      </p>
      <p class="guess">
        <button type="button" class="text-button" onClick={onUndo}>
          Undo
        </button>
      </p>
    </div>
  );
}
