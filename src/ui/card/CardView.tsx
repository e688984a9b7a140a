import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PaperDetails } from '../../core/paper';
import { fail, type Result } from '../../core/result';
import { CardNotice } from './CardNotice';
import { CardPaper } from './CardPaper';
import { CardSkeleton } from './CardSkeleton';
import { CardTools } from './CardTools';
import { Guess } from './Guess';
import { PaperChoice } from './PaperChoice';
import { Rejected } from './Rejected';

/** A wait shorter than this is not noticed; a skeleton would only flash. */
const SKELETON_AFTER_MS = 300;
const NOTICE_ID = 'notice-title';
const GUESS_ID = 'guess';

interface CardViewProps {
  details: Promise<Result<PaperDetails[]>>;
  loadDetails(id: string): Promise<Result<PaperDetails>>;
  /** See `CardRequest`. */
  guessed: string | null;
  onReject(): void;
  onRestore(): void;
  onPin(isPinned: boolean): void;
  onClose(): void;
  /** There is something to see, or something else than before. */
  onShow(what: 'skeleton' | 'content'): void;
}

/** The card's contents, from waiting to the paper or what went wrong. */
export function CardView(props: CardViewProps) {
  const { details, loadDetails, guessed, onPin, onClose, onShow } = props;
  const { answer, isLate } = useAnswer(details);
  const [chosen, choose] = useState<PaperDetails | null>(null);
  const [isPinned, setPinned] = useState(false);
  const [isRejected, setRejected] = useState<boolean | null>(null);
  const [titleId, setTitleId] = useState(NOTICE_ID);
  const scroller = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (answer) onShow('content');
    else if (isLate) onShow('skeleton');
  }, [answer, isLate, isRejected]);

  useLayoutEffect(() => {
    // The button that was pressed has just gone; what is there now is the way back.
    if (isRejected !== null) scroller.current?.querySelector<HTMLElement>('.guess button')?.focus();
  }, [isRejected]);

  function pin(next: boolean) {
    setPinned(next);
    onPin(next);
  }

  function reject(next: boolean) {
    setRejected(next);
    setTitleId(NOTICE_ID);
    if (next) props.onReject();
    else props.onRestore();
  }

  if (!answer && !isLate) return null;
  const papers = answer?.ok ? answer.value : [];
  const shown = isRejected ? undefined : (chosen ?? papers[0]);
  return (
    <dialog
      open
      class="card"
      lang="en"
      dir="ltr"
      aria-busy={!answer}
      aria-label={answer ? undefined : 'Loading the paper'}
      aria-labelledby={answer ? titleId : undefined}
      aria-describedby={shown && guessed ? GUESS_ID : undefined}
    >
      <div class="card-scroller" ref={scroller}>
        <CardTools isPinned={isPinned} onPin={pin} onClose={onClose} />
        {!answer && <CardSkeleton />}
        {answer && !answer.ok && <CardNotice failure={answer.error} headingId={NOTICE_ID} />}
        {guessed && isRejected && (
          <Rejected headingId={NOTICE_ID} text={guessed} onUndo={() => reject(false)} />
        )}
        {shown && papers.length > 1 && <PaperChoice choices={papers} chosen={shown} onChoose={choose} />}
        {shown && (
          <CardPaper
            key={shown.paper.id}
            first={shown}
            load={loadDetails}
            scroller={scroller}
            onTitle={setTitleId}
          >
            {guessed && <Guess id={GUESS_ID} text={guessed} onReject={() => reject(true)} />}
          </CardPaper>
        )}
      </div>
    </dialog>
  );
}

function useAnswer(details: CardViewProps['details']) {
  const [answer, setAnswer] = useState<Result<PaperDetails[]> | null>(null);
  const [isLate, setLate] = useState(false);
  // Not after the next frame: an answer that is here already is shown in this one.
  useLayoutEffect(() => {
    const timer = setTimeout(() => setLate(true), SKELETON_AFTER_MS);
    details.then(
      (result) => setAnswer(result.ok && result.value.length === 0 ? NOTHING : result),
      () => setAnswer(fail('internal', 'The answer did not arrive.')),
    );
    return () => clearTimeout(timer);
  }, [details]);
  return { answer, isLate };
}

const NOTHING = fail<PaperDetails[]>('not-found', 'The paper is not in the library.');
