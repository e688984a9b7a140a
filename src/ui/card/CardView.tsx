import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PaperDetails } from '../../core/paper';
import type { Result } from '../../core/result';
import { CardNotice } from './CardNotice';
import { CardPaper } from './CardPaper';
import { CardSkeleton } from './CardSkeleton';
import { CardTools } from './CardTools';
import { Guess } from './Guess';
import { PaperChoice } from './PaperChoice';
import { Rejected } from './Rejected';

const NOTICE_ID = 'notice-title';
const GUESS_ID = 'guess';

interface CardViewProps {
  /** Null as long as it is waited for. */
  answer: Result<PaperDetails[]> | null;
  /** Papers of the same title beyond those of the answer. */
  more: number;
  /** The answer takes so long that something is to stand in for it. */
  isLate: boolean;
  loadDetails(id: string): Promise<Result<PaperDetails>>;
  /** What the page says, where it may mean another paper; null where it is the title itself. */
  guessed: string | null;
  onReject(): void;
  onRestore(): void;
  onPin(isPinned: boolean): void;
  onClose(): void;
  /** There is something to see, or something else than before. @param height as tall as it would like to be, px */
  onShow(what: 'skeleton' | 'content', height: number): void;
}

/** The card's contents, from waiting to the paper or what went wrong. */
export function CardView(props: CardViewProps) {
  const { answer, more, isLate, loadDetails, guessed, onPin, onClose, onShow } = props;
  const [chosen, setChosen] = useState<PaperDetails | null>(null);
  const [isPinned, setPinned] = useState(false);
  const [isRejected, setRejected] = useState<boolean | null>(null);
  const [titleId, setTitleId] = useState(NOTICE_ID);
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const what = answer ? 'content' : isLate ? 'skeleton' : null;

  useLayoutEffect(() => {
    if (!what || !content.current) return;
    const tell = () => onShow(what, heightOf(scroller.current));
    // At once, for this frame; then whenever it is taller or lower than before.
    tell();
    const observer = new ResizeObserver(tell);
    observer.observe(content.current);
    return () => observer.disconnect();
  }, [what]);

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

  /** Only the first of several comes with its related papers: relating all of them would take the worker seconds. */
  async function choose(choice: PaperDetails) {
    const whole = await loadDetails(choice.paper.id);
    setChosen(whole.ok ? whole.value : choice);
  }

  if (!what) return null;
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
        <div ref={content}>
          <CardTools isPinned={isPinned} onPin={pin} onClose={onClose} />
          {!answer && <CardSkeleton />}
          {answer && !answer.ok && <CardNotice failure={answer.error} headingId={NOTICE_ID} />}
          {guessed && isRejected && (
            <Rejected headingId={NOTICE_ID} text={guessed} onUndo={() => reject(false)} />
          )}
          {shown && papers.length > 1 && (
            <PaperChoice choices={papers} more={more} chosen={shown} onChoose={choose} />
          )}
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
      </div>
    </dialog>
  );
}

/** As tall as the content would like to be, with the card's borders, also while it is cut. */
function heightOf(scroller: HTMLElement | null): number {
  return scroller ? scroller.scrollHeight + 2 : 0;
}
