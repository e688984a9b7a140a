interface GuessProps {
  id: string;
  /** What the page says in place of the title. */
  text: string;
  onReject(): void;
}

/** Above a title that the page writes otherwise: the paper is probably meant, and one can say that it is not. */
export function Guess({ id, text, onReject }: GuessProps) {
  return (
    <div class="guess">
      <p id={id}>
        <span>
          Probably this paper<span class="unseen"> where the page says </span>
        </span>
        <q title={text}>{text}</q>
      </p>
      <button type="button" class="text-button" onClick={onReject}>
        Not this paper
      </button>
    </div>
  );
}
