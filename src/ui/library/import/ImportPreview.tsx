import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Paper } from '../../../core/paper';
import { placeOf } from '../../../core/problem-place';
import type { PreviewShown, ProblemShown } from '../library-page-access';
import { SaveList } from './SaveList';

interface ImportPreviewProps {
  title: string;
  preview: PreviewShown;
  /** The library has changed since the first look; this is the second. */
  isOutdated: boolean;
  onTake(): void;
  onLeave(): void;
}

/** What an import would do. Nothing is stored before one agrees. */
export function ImportPreview({ title, preview, isOutdated, onTake, onLeave }: ImportPreviewProps) {
  const { added, changed, known, repeated, unreadable, noted } = preview;
  const list = preview.problemList && (
    <SaveList list={preview.problemList} name="unreadable.txt" words="Save the whole list" />
  );
  const isNothing = added + changed === 0;
  return (
    <div class="import-preview">
      <h3>{title}</h3>
      {isOutdated && (
        <p class="import-failure" role="status">
          The library has changed meanwhile, so this was compared with it once more.
        </p>
      )}
      <dl class="import-counts">
        <Count words="new" count={added} />
        <Count words="known, with something better" count={changed} />
        <Count words="known" count={known} />
        {repeated > 0 && <Count words="repeated" count={repeated} />}
        <Count words="unreadable" count={unreadable} />
      </dl>
      {preview.records + unreadable === 0 && <p>There is no paper in it.</p>}
      <div class="button-row">
        {!isNothing && (
          <button type="button" class="button is-main" onClick={onTake}>
            Add {added + changed === 1 ? '1 paper' : `${(added + changed).toLocaleString('en')} papers`}
          </button>
        )}
        <button type="button" class="button" onClick={onLeave}>
          {isNothing ? 'Choose something else' : 'Add nothing'}
        </button>
      </div>
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
    </div>
  );
}

function Count({ words, count }: { words: string; count: number }) {
  return (
    <div>
      <dt>{words}</dt>
      <dd>{count.toLocaleString('en')}</dd>
    </div>
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
