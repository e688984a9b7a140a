import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { PaperDetails } from '../../core/paper';
import type { Result } from '../../core/result';
import { PaperTrailView } from '../paper/PaperTrailView';
import { usePaperTrail } from '../paper/use-paper-trail';

interface CardPaperProps {
  first: PaperDetails;
  load(id: string): Promise<Result<PaperDetails>>;
  scroller: RefObject<HTMLDivElement | null>;
  /** Told the id of the current title's element. */
  onTitle(headingId: string): void;
  /** What is said about the first paper, above it. */
  children: ComponentChildren;
}

/** A paper in the card, and those opened from it. */
export function CardPaper({ first, load, scroller, onTitle, children }: CardPaperProps) {
  const trail = usePaperTrail(first, load, scroller);
  useLayoutEffect(() => onTitle(trail.headingId), [trail.headingId]);
  return (
    <>
      {!trail.back && children}
      <PaperTrailView trail={trail} variant="card" headingLevel={2} />
    </>
  );
}
