import type { SearchHit } from '../../core/paper';
import { publishedYear } from '../../core/published-year';
import { Marked } from '../popup/Marked';
import { ROW_PX } from './BrowseList';

/** One line shows no more of an abstract. */
const OPENING_LENGTH = 240;
const AUTHORS_SHOWN = 2;

interface BrowseRowProps {
  place: number;
  total: number;
  /** Undefined while it is on its way. */
  hit: SearchHit | undefined;
  isActive: boolean;
  openId: string | null;
  onOpen(hit: SearchHit, place: number): void;
}

export const rowId = (place: number) => `row-${place}`;

/** One paper in three lines: title, where it is from, how it begins. */
export function BrowseRow({ place, total, hit, isActive, openId, onOpen }: BrowseRowProps) {
  const isOpen = hit?.paper.id === openId;
  return (
    <div
      class={isOpen ? 'browse-row is-open' : 'browse-row'}
      role="option"
      id={rowId(place)}
      aria-selected={isActive}
      aria-setsize={total}
      aria-posinset={place + 1}
      tabIndex={-1}
      style={{ top: `${place * ROW_PX}px`, height: `${ROW_PX}px` }}
      onClick={() => hit && onOpen(hit, place)}
      onKeyDown={(event) => event.key === 'Enter' && hit && onOpen(hit, place)}
    >
      {hit ? <Lines hit={hit} /> : <span class="browse-title is-coming" />}
    </div>
  );
}

function Lines({ hit: { paper, title, snippet } }: { hit: SearchHit }) {
  const isMarked = snippet.marks.length > 0;
  return (
    <>
      <span class="browse-title" title={paper.title}>
        <Marked {...title} />
      </span>
      <span class="browse-facts">{factsOf(paper)}</span>
      <span class="browse-snippet">
        {isMarked ? <Marked {...snippet} /> : paper.abstract.slice(0, OPENING_LENGTH)}
      </span>
    </>
  );
}

/** `Ada Ost, Bo West and others · 2024 · owner/repo · refs.bib` */
function factsOf(paper: SearchHit['paper']): string {
  const { authors = [], links, appearances, upvotes } = paper;
  const others = authors.length > AUTHORS_SHOWN ? ' and others' : '';
  return [
    authors.slice(0, AUTHORS_SHOWN).join(', ') + others,
    publishedYear(paper),
    links.find(({ kind }) => kind === 'code')?.label,
    upvotes ? `${upvotes} upvotes` : null,
    [...new Set(appearances.map(({ digest }) => digest))].join(', '),
  ]
    .filter(Boolean)
    .join(' · ');
}
