import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Paper } from '../../../core/paper';
import { placeOf } from '../../../core/problem-place';
import type { PreviewShown, ProblemShown } from './import-access';
import { SaveList } from './SaveList';

/** What an import would do, paper by paper, and what of it cannot be read. */
export function PreviewLists({ preview }: { preview: PreviewShown }) {
  const { added, changed, unreadable, noted } = preview;
  const list = preview.problemList && (
    <SaveList list={preview.problemList} name="unreadable.txt" words="Save the whole list" />
  );
  return (
    <>
      <Part heading="Unreadable" total={unreadable} shown={preview.problems.length} isOpen more={list}>
        {preview.problems.map((problem, i) => (
          <ProblemLine key={i} {...problem} />
        ))}
      </Part>
      <Part
        heading="Worth a look"
        note="These were read all the same."
        total={noted}
        shown={preview.notes.length}
        isOpen={unreadable === 0}
        more={list}
      >
        {preview.notes.map((problem, i) => (
          <ProblemLine key={i} {...problem} />
        ))}
      </Part>
      <Part heading="New" total={added} shown={preview.firstAdded.length} isOpen={unreadable === 0}>
        {preview.firstAdded.map((paper) => (
          <PaperLine key={paper.id} paper={paper} />
        ))}
      </Part>
      <Part heading="Made better" total={changed} shown={preview.firstChanged.length}>
        {preview.firstChanged.map(({ before, after }) => (
          <PaperLine key={after.id} paper={after} note={changeWords(before, after)} />
        ))}
      </Part>
      <Part
        heading="Of the same title as another paper"
        note="They differ in authors, year or identifiers, so each is a paper of its own."
        total={preview.namesakeCount}
        shown={preview.namesakes.length}
      >
        {preview.namesakes.map((paper, i) => (
          <PaperLine key={i} paper={paper} />
        ))}
      </Part>
    </>
  );
}

interface PartProps {
  heading: string;
  total: number;
  shown: number;
  isOpen?: boolean;
  /** About all of them. */
  note?: string;
  /** The way to those that are not shown. */
  more?: ComponentChildren;
  children: ComponentChildren;
}

function Part({ heading, total, shown, isOpen = false, note, more, children }: PartProps) {
  const [isShown, setIsShown] = useState(isOpen);
  if (total === 0) return null;
  return (
    <details open={isOpen} onToggle={(event) => setIsShown(event.currentTarget.open)}>
      <summary>
        {heading}: {total.toLocaleString('en')}
      </summary>
      {note && <p class="import-more">{note}</p>}
      {total > shown && (
        <p class="import-more">
          The first {shown} are listed here. {more}
        </p>
      )}
      {/* Hundreds of lines that nobody may look at take a moment to lay out. */}
      {isShown && <ul>{children}</ul>}
    </details>
  );
}

function ProblemLine({ reason, ...place }: ProblemShown) {
  return (
    <li>
      <span class="import-place">{placeOf(place)}</span> {reason}.
    </li>
  );
}

function PaperLine({ paper, note }: { paper: Paper; note?: string }) {
  const facts = [paper.authors?.[0], paper.published?.slice(0, 4), note].filter(Boolean).join(' · ');
  return (
    <li>
      {paper.title}
      {facts && <span class="import-facts"> {facts}</span>}
    </li>
  );
}

function changeWords(before: Paper, after: Paper): string {
  const words = [
    after.abstract !== before.abstract && 'abstract',
    after.links.length > before.links.length && 'links',
    (after.authors?.length ?? 0) > (before.authors?.length ?? 0) && 'authors',
    after.published !== before.published && 'date',
    after.venue !== before.venue && 'venue',
    JSON.stringify(after.ids) !== JSON.stringify(before.ids) && 'identifiers',
    after.upvotes !== before.upvotes && 'upvotes',
  ].filter(Boolean);
  return `better: ${words.join(', ')}`;
}
