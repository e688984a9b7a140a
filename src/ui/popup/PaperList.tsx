import type { ListGroup } from './list-groups';
import { PaperRow } from './PaperRow';
import { RowLink } from './RowLink';

export const LIST_ID = 'papers';
/** Chromium gives `option` its role only where the group around it has one of its own, a fieldset's native one will not do. */
const OPTION_GROUP = { role: 'group' } as const;

interface PaperListProps {
  groups: ListGroup[];
  /** Key of the option that Enter opens. */
  activeKey: string | null;
  /** Whether the two lines of the abstract are shown. */
  hasSnippets: boolean;
  isBusy: boolean;
  onOpen(paperId: string): void;
}

/**
 * The papers as a listbox, and beside it their links. An option may hold no link (ARIA makes an option's content
 * mere text), so the links are a second list; one CSS grid lays both out and puts each link into its paper's row.
 */
export function PaperList({ groups, activeKey, hasSnippets, isBusy, onOpen }: PaperListProps) {
  const lines = gridLines(groups);
  return (
    <div class="paper-list" aria-busy={isBusy}>
      <div class="paper-list-flat" role="listbox" id={LIST_ID} aria-label="Papers">
        {groups.map((group) => (
          <fieldset key={group.key} {...OPTION_GROUP} class="paper-list-flat">
            <legend class="group-heading" style={{ gridRow: lines.get(group.key) }}>
              {group.heading}
            </legend>
            {group.rows.map((row) => (
              <PaperRow
                key={row.key}
                row={row}
                line={lines.get(row.key) ?? 1}
                isActive={row.key === activeKey}
                hasSnippet={hasSnippets}
                onOpen={onOpen}
              />
            ))}
          </fieldset>
        ))}
      </div>
      {groups.flatMap((group) =>
        group.rows.map((row) => (
          <RowLink
            key={row.key}
            paper={row.paper}
            line={lines.get(row.key) ?? 1}
            isActive={row.key === activeKey}
          />
        )),
      )}
    </div>
  );
}

/** The grid line of each heading and row, from 1. */
function gridLines(groups: ListGroup[]): Map<string, number> {
  const keys = groups.flatMap((group) => [group.key, ...group.rows.map((row) => row.key)]);
  return new Map(keys.map((key, index) => [key, index + 1]));
}
