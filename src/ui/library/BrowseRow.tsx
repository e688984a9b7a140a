import type { Kept } from '../../core/kept';
import type { SearchHit } from '../../core/paper';
import { publishedYear } from '../../core/published-year';
import { Icon, type IconNode } from '../icon/Icon';
import { Bookmark, Check, CircleCheck, NotebookPen } from '../icon/icons';
import { Marked } from '../popup/Marked';
import type { Selection } from './use-selection';

/** All rows have one height, so that any part of a hundred thousand is found at once. */
export const ROW_PX = 76;

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
  selection: Selection;
  keptOf(hit: SearchHit): Kept | null;
  onOpen(hit: SearchHit, place: number): void;
}

export const rowId = (place: number) => `row-${place}`;

/** One paper in three lines: title, where it is from, how it begins. */
export function BrowseRow(props: BrowseRowProps) {
  const { place, total, hit, isActive, openId, selection, keptOf, onOpen } = props;
  const isOpen = hit?.paper.id === openId;
  const isSelected = hit !== undefined && selection.ids.has(hit.paper.id);

  const onClick = (event: MouseEvent) => {
    if (!hit) return;
    const isBox = (event.target as Element).closest('.browse-box') !== null;
    if (event.shiftKey) selection.extendTo(place);
    else if (isBox || event.ctrlKey || event.metaKey) selection.toggle(place);
    else onOpen(hit, place);
  };

  return (
    <div
      class={isOpen ? 'browse-row is-open' : 'browse-row'}
      role="option"
      id={rowId(place)}
      aria-selected={isActive}
      aria-checked={isSelected}
      aria-setsize={total}
      aria-posinset={place + 1}
      tabIndex={-1}
      style={{ top: `${place * ROW_PX}px`, height: `${ROW_PX}px` }}
      onClick={onClick}
      // Shift with a click would select the text in between.
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onKeyDown={(event) => event.key === 'Enter' && hit && onOpen(hit, place)}
    >
      <span class="browse-box" aria-hidden="true">
        {isSelected && <Icon node={Check} size={12} />}
      </span>
      {hit ? <Lines hit={hit} kept={keptOf(hit)} /> : <span class="browse-title is-coming" />}
    </div>
  );
}

function Lines({ hit: { paper, title, snippet, hasNamesake }, kept }: { hit: SearchHit; kept: Kept | null }) {
  const isMarked = snippet.marks.length > 0;
  return (
    <>
      <span class={kept?.read ? 'browse-title is-read' : 'browse-title'} title={paper.title}>
        <KeptSigns kept={kept} />
        <Marked {...title} />
      </span>
      <span class="browse-facts">
        {kept?.tags?.map((tag) => (
          <span key={tag} class="chip">
            {tag}
          </span>
        ))}
        {factsOf(paper)}
        {hasNamesake && ' · another paper has this title'}
      </span>
      <span class="browse-snippet">
        {isMarked ? <Marked {...snippet} /> : paper.abstract.slice(0, OPENING_LENGTH)}
      </span>
    </>
  );
}

/** Before the title, as signs with their names for those who do not see them. */
function KeptSigns({ kept }: { kept: Kept | null }) {
  return (
    <>
      {kept?.isNew && <span class="browse-new">New</span>}
      {kept?.saved && <Sign node={Bookmark} name="Saved" />}
      {kept?.read && <Sign node={CircleCheck} name="Read" />}
      {kept?.note && <Sign node={NotebookPen} name="With a note" />}
    </>
  );
}

function Sign({ node, name }: { node: IconNode; name: string }) {
  return (
    <span class="browse-sign" title={name}>
      <Icon node={node} size={12} />
      <span class="unseen">{name}: </span>
    </span>
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
