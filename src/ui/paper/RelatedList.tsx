import { useId } from 'preact/hooks';
import { RELATED_SHOWN, SHARED_TERMS_SHOWN } from '../../core/limits';
import type { RelatedPaper } from '../../core/paper';
import { OpeningNote } from './OpeningNote';
import type { Opening } from './use-paper-trail';

interface RelatedListProps {
  related: RelatedPaper[];
  headingLevel: 3 | 4;
  /** The related paper on its way, if any. */
  opening: Opening | null;
  onOpen(id: string): void;
}

/** The nearest papers, each with the terms it shares as the reason for being here. */
export function RelatedList({ related, headingLevel, opening, onOpen }: RelatedListProps) {
  const id = useId();
  const Heading = `h${headingLevel}` as 'h3' | 'h4';
  const shown = related.slice(0, RELATED_SHOWN);
  if (shown.length === 0) return null;
  return (
    <section class="related" aria-labelledby={`${id}-heading`}>
      <Heading id={`${id}-heading`} class="related-heading">
        Related papers
      </Heading>
      <ul>
        {shown.map(({ paper, sharedTerms }) => (
          <li key={paper.id}>
            <button type="button" class="related-item" title={paper.title} onClick={() => onOpen(paper.id)}>
              <span class="related-title">{paper.title}</span>
              <span class="related-terms">
                <span class="unseen">. In common: </span>
                {sharedTerms.slice(0, SHARED_TERMS_SHOWN).map((term, place) => (
                  <span key={term} class="chip">
                    {place > 0 && <span class="unseen">, </span>}
                    {term}
                  </span>
                ))}
              </span>
            </button>
            {opening?.id === paper.id && <OpeningNote opening={opening} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
