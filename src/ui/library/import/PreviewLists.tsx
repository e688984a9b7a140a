import type { ComponentChildren } from 'preact';
import type { Paper } from '../../../core/paper';
import type { PreviewShown } from '../library-page-access';

/** What an import would do, paper by paper, and what of it cannot be read. */
export function PreviewLists({ preview }: { preview: PreviewShown }) {
  const { added, changed, unreadable } = preview;
  return (
    <>
      <Part heading="Unreadable" total={unreadable} shown={preview.problems.length} isOpen>
        {preview.problems.map((problem, i) => (
          <li key={i}>
            <span class="import-place">{placeOf(problem)}</span> {problem.reason}.
          </li>
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
        total={preview.namesakes.length}
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
  children: ComponentChildren;
}

function Part({ heading, total, shown, isOpen = false, children }: PartProps) {
  if (total === 0) return null;
  return (
    <details open={isOpen}>
      <summary>
        {heading}: {total.toLocaleString('en')}
      </summary>
      <ul>{children}</ul>
      {total > shown && <p class="import-more">and {(total - shown).toLocaleString('en')} more</p>}
    </details>
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

/** `refs.bib, line 12, title:` */
function placeOf({ file, line, record, field }: PreviewShown['problems'][number]): string {
  return `${[file, line && `line ${line}`, record && `record ${record}`, field].filter(Boolean).join(', ')}:`;
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
