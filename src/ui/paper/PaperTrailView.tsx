import { PaperView } from './PaperView';
import type { PaperTrail } from './use-paper-trail';

interface PaperTrailViewProps {
  trail: PaperTrail;
  variant: 'card' | 'full';
  headingLevel: 2 | 3;
  /** The way back from the first paper, where there is one: to the search results. */
  onLeave?: () => void;
}

/** The current paper. The earlier ones stay, hidden, so that going back finds them as they were left. */
export function PaperTrailView({ trail, variant, headingLevel, onLeave }: PaperTrailViewProps) {
  const last = trail.steps.length - 1;
  return trail.steps.map((details, step) => (
    <div key={step} class="trail-step" hidden={step !== last}>
      <PaperView
        details={details}
        variant={variant}
        headingLevel={headingLevel}
        headingId={trail.headingIdOf(step)}
        opening={step === last ? trail.opening : null}
        onOpenRelated={trail.open}
        onBack={trail.back ?? onLeave}
      />
    </div>
  ));
}
