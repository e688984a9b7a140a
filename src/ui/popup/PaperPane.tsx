import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Kept } from '../../core/kept';
import type { Paper, PaperDetails } from '../../core/paper';
import { Icon } from '../icon/Icon';
import { ArrowLeft } from '../icon/icons';
import { KeepPanel } from '../keep/KeepPanel';
import type { KeepAccess } from '../keep/keep-access';
import type { Done } from '../library/use-undo';
import type { LibraryAccess } from '../library-access';
import { PaperTrailView } from '../paper/PaperTrailView';
import { usePaperTrail } from '../paper/use-paper-trail';
import { ListSkeleton } from './ListSkeleton';
import { Namesakes } from './Namesakes';
import { Notice } from './Notice';
import { useKeptScroll } from './use-kept-scroll';
import { useResult } from './use-result';

/** What the popup's keys need to know of the open paper. */
export interface PaperHandle {
  paper: Paper;
  /** One level: to the paper before, or to the list. */
  back(): void;
}

interface PaperPaneProps {
  paperId: string;
  load: LibraryAccess['details'];
  /** Filled while a paper is shown. */
  handle: RefObject<PaperHandle | null>;
  keeping: KeepAccess;
  /** Told after what is kept of a paper has changed. */
  onKept?(id: string, kept: Kept | null): void;
  /** Told of what was lost, with the way back. */
  onDone(done: Done): void;
  /** @returns whether the paper is gone */
  onRemove(paper: Paper): Promise<boolean>;
  onLeave(): void;
}

/** A chosen paper and those opened from it. */
export function PaperPane({ paperId, ...props }: PaperPaneProps) {
  const { load } = props;
  const asked = useResult(() => load(paperId), paperId);
  if (asked.value) return <Trail first={asked.value} {...props} />;
  if (!asked.failure) return <ListSkeleton />;
  return (
    <Notice title="The paper did not open" isAlert action={{ label: 'Try again', onClick: asked.retry }}>
      {asked.failure.message} The list is as you left it: Esc leads back.
    </Notice>
  );
}

type TrailProps = Omit<PaperPaneProps, 'paperId'> & { first: PaperDetails };

function Trail({ first, load, handle, keeping, onKept = () => {}, onDone, onRemove, onLeave }: TrailProps) {
  const trail = usePaperTrail(first, load);
  const { paper, namesakes } = trail.steps.at(-1) ?? first;
  useKeptScroll(trail.steps.length);

  useLayoutEffect(() => {
    handle.current = { paper, back: trail.back ?? onLeave };
    return () => {
      handle.current = null;
    };
  });
  useLayoutEffect(() => document.getElementById(trail.headingIdOf(0))?.focus({ preventScroll: true }), []);

  const back = trail.back ?? onLeave;
  const remove = async () => {
    if (await onRemove(paper)) back();
  };

  return (
    <div class="paper-pane" ref={trail.scroller}>
      <KeepPanel
        key={paper.id}
        access={keeping}
        paperId={paper.id}
        onChanged={onKept}
        onDone={onDone}
        onRemove={remove}
      >
        <button type="button" class="quiet-button back-button" onClick={back}>
          <Icon node={ArrowLeft} size={14} />
          Back
        </button>
      </KeepPanel>
      <Namesakes namesakes={namesakes} onOpen={trail.open} />
      {/* The way back stands above, in one row with what is kept. */}
      <PaperTrailView trail={{ ...trail, back: undefined }} variant="full" headingLevel={2} />
    </div>
  );
}
