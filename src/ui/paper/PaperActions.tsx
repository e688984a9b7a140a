import { findOn } from '../../core/find-on';
import type { Paper } from '../../core/paper';
import { CopyActions } from './CopyActions';

/** What one can do with a paper: copy it, look for it elsewhere. */
export function PaperActions({ paper }: { paper: Paper }) {
  return (
    <div class="actions">
      <CopyActions paper={paper} />
      <fieldset class="action-row" aria-label="Find on">
        <span class="action-label" aria-hidden="true">
          Find on
        </span>
        {findOn(paper).map(({ name, url }) => (
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
