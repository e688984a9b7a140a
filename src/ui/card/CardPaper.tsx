import type { RefObject } from 'preact';
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
}

/** A paper in the card, and those opened from it. */
export function CardPaper({ first, load, scroller, onTitle }: CardPaperProps) {
  const trail = usePaperTrail(first, load, scroller);
  useLayoutEffect(() => onTitle(trail.headingId), [trail.headingId]);
  return <PaperTrailView trail={trail} variant="card" headingLevel={2} />;
}
