import { MOST_MAPPED } from '../../../core/limits';
import type { BrowsePage } from '../../../core/paper';
import type { Result } from '../../../core/result';
import { Notice } from '../../popup/Notice';
import { useResult } from '../../popup/use-result';

/** Enough to begin with; others are found by typing. */
const OFFERED = 8;

interface MapChooserProps {
  total: number;
  query: string;
  browse(query: string, from: number, count: number): Promise<Result<BrowsePage>>;
  onChoose(paperId: string): void;
}

/** In place of a map of too many papers: which one to look around from. */
export function MapChooser({ total, query, browse, onChoose }: MapChooserProps) {
  const { value, failure } = useResult(() => browse(query, 0, OFFERED), query);
  const [first] = value?.hits ?? [];
  return (
    <section class="map-chooser" aria-label="Choose a paper">
      <Notice
        title={`${total.toLocaleString('en')} papers are too many for one map`}
        action={
          first
            ? {
                label: query ? 'Start from the first' : 'Start from the newest',
                onClick: () => onChoose(first.paper.id),
              }
            : undefined
        }
      >
        Choose a paper to see what is around it, or filters that leave up to{' '}
        {MOST_MAPPED.toLocaleString('en')}.{failure && ` The papers could not be read: ${failure.message}`}
      </Notice>
      <ul>
        {value?.hits.map(({ paper }) => (
          <li key={paper.id} class="map-row">
            <button type="button" class="map-paper" onClick={() => onChoose(paper.id)}>
              {paper.title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
