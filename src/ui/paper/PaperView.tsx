import type { PaperDetails } from '../../core/paper';
import { Icon } from '../icon/Icon';
import { ArrowLeft } from '../icon/icons';
import { Abstract } from './Abstract';
import { CodeButton } from './CodeButton';
import { PaperActions } from './PaperActions';
import { RelatedList } from './RelatedList';
import type { Opening } from './use-paper-trail';

export interface PaperViewProps {
  details: PaperDetails;
  /** `card`: the abstract begins shortened, related titles keep to one line. */
  variant: 'card' | 'full';
  onOpenRelated(id: string): void;
  onBack?: (() => void) | undefined;
  /** Of the title; the list below it takes the next one. */
  headingLevel: 2 | 3;
  /** For `aria-labelledby` of what is around the view. */
  headingId?: string;
  /** The related paper on its way, if any. */
  opening?: Opening | null;
}

/** One paper, what one came for first: title, code, abstract; then its relatives, actions and where it is from. */
export function PaperView(props: PaperViewProps) {
  const { details, variant, headingLevel, headingId, opening = null, onBack, onOpenRelated } = props;
  const { paper, related } = details;
  const Heading = `h${headingLevel}` as 'h2' | 'h3';
  const links = [...paper.links].sort((a, b) => Number(b.kind === 'code') - Number(a.kind === 'code'));
  return (
    <article class={`paper paper-${variant}`}>
      {onBack && (
        <button type="button" class="quiet-button back-button" onClick={onBack}>
          <Icon node={ArrowLeft} size={14} />
          Back
        </button>
      )}
      <Heading id={headingId} class="paper-title" tabIndex={-1}>
        {paper.title}
      </Heading>
      {details.byline && <p class="paper-source">{details.byline}</p>}
      {links.length > 0 && (
        <div class="paper-links">
          {links.map((link) => (
            <CodeButton key={link.key} link={link} />
          ))}
        </div>
      )}
      <Abstract key={paper.id} text={paper.abstract} shortened={variant === 'card'} />
      <RelatedList
        related={related}
        headingLevel={headingLevel === 2 ? 3 : 4}
        opening={opening}
        onOpen={onOpenRelated}
      />
      <footer class="paper-footer">
        <PaperActions details={details} isCompact={variant === 'card'} />
        <p class="paper-source">{details.sources}</p>
      </footer>
    </article>
  );
}
