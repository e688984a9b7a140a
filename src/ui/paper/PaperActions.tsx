import type { PaperDetails } from '../../core/paper';
import { Icon } from '../icon/Icon';
import { Search } from '../icon/icons';
import { CopyActions } from './CopyActions';

interface PaperActionsProps {
  details: PaperDetails;
  /** One row, icons in place of words. */
  isCompact: boolean;
}

/** What one can do with a paper: copy it, look for it elsewhere. */
export function PaperActions({ details, isCompact }: PaperActionsProps) {
  return (
    <div class="actions">
      <CopyActions citations={details.citations} isCompact={isCompact} />
      <fieldset class="action-row" aria-label="Find on">
        <span class="action-label" aria-hidden="true">
          {isCompact ? <Icon node={Search} size={14} /> : 'Find on'}
        </span>
        {details.findLinks.map(({ name, url }) => (
          <a
            key={name}
            class="quiet-button"
            href={url}
            title={`Search ${name} for this title`}
            target="_blank"
            rel="noopener noreferrer"
          >
            {name}
          </a>
        ))}
      </fieldset>
    </div>
  );
}
