import type { ListRow } from './list-groups';
import { Marked } from './Marked';
import { mainLink } from './main-link';

export const optionId = (key: string) => `paper-${key}`;

interface PaperRowProps {
  row: ListRow;
  line: number;
  isActive: boolean;
  hasSnippet: boolean;
  onOpen(paperId: string): void;
}

/**
 * One paper of the list. The focus stays in the search box, which names the active row; assistive technology may
 * focus a row all the same. Its link lies over the space that is left free at its foot, see `RowLink`.
 */
export function PaperRow({ row, line, isActive, hasSnippet, onOpen }: PaperRowProps) {
  const link = mainLink(row.paper);
  return (
    <div
      class={link ? 'paper-row has-link' : 'paper-row'}
      role="option"
      id={optionId(row.key)}
      aria-selected={isActive}
      style={{ gridRow: line }}
      tabIndex={-1}
      onClick={() => onOpen(row.paper.id)}
      onKeyDown={(event) => event.key === 'Enter' && !event.ctrlKey && !event.metaKey && onOpen(row.paper.id)}
    >
      {row.about && <span class="row-about">{row.about}</span>}
      <span class="row-title">
        <Marked {...row.title} />
      </span>
      {hasSnippet && (
        <span class="row-snippet">
          <Marked {...row.snippet} />
        </span>
      )}
    </div>
  );
}
