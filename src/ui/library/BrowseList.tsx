import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Kept } from '../../core/kept';
import type { SearchHit } from '../../core/paper';
import { LIST_ID } from '../popup/PaperList';
import { BrowseRow, ROW_PX } from './BrowseRow';
import type { Browsed } from './use-browse';
import type { Selection } from './use-selection';

/** Rows above and below what is seen, so that scrolling shows no gaps. */
const SPARE = 8;

interface BrowseListProps {
  browsed: Browsed;
  /** Place of the row that the keys move; −1 for none. */
  active: number;
  openId: string | null;
  selection: Selection;
  keptOf(hit: SearchHit): Kept | null;
  onOpen(hit: SearchHit, place: number): void;
}

/** As many rows as fit, of a list as long as the library. */
export function BrowseList({ browsed, active, openId, selection, keptOf, onOpen }: BrowseListProps) {
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 800 });
  const total = browsed.answer?.total ?? 0;
  const from = Math.max(0, Math.floor(view.top / ROW_PX) - SPARE);
  const to = Math.min(total, Math.ceil((view.top + view.height) / ROW_PX) + SPARE);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => setView({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => browsed.want(from, to), [from, to, browsed.answer]);

  // Another list begins at its top.
  useLayoutEffect(() => {
    // Where it is there already, to ask for it would have the page laid out once more for each letter that is typed.
    if (view.top > 0) box.current?.scrollTo(0, 0);
  }, [browsed.query]);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element || active < 0) return;
    const top = active * ROW_PX;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + ROW_PX > element.scrollTop + element.clientHeight)
      element.scrollTop = top + ROW_PX - element.clientHeight;
  }, [active]);

  const places = Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
  return (
    <div
      class={selection.ids.size > 0 ? 'browse-scroll has-selection' : 'browse-scroll'}
      ref={box}
      // Scrolled with keys, too, by those who do not use the search box for it.
      tabIndex={-1}
      onScroll={(event) =>
        setView({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })
      }
    >
      <div
        class="browse-rows"
        role="listbox"
        id={LIST_ID}
        aria-label="Papers"
        aria-multiselectable="true"
        aria-busy={browsed.isPending}
        style={{ height: `${total * ROW_PX}px` }}
      >
        {places.map((place) => (
          <BrowseRow
            key={place}
            place={place}
            total={total}
            hit={browsed.row(place)}
            isActive={place === active}
            openId={openId}
            selection={selection}
            keptOf={keptOf}
            onOpen={onOpen}
          />
        ))}
      </div>
    </div>
  );
}
