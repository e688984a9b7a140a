import type { LibraryState } from '../../core/library-state';
import type { Papers } from './use-papers';

/** What the live region says of a list; empty where there is nothing to say. */
export function listWords({ state, groups }: Papers): string {
  switch (state) {
    case 'matches':
      return groups[0]?.heading ?? '';
    case 'closest':
      return `Nothing matches. The ${groups[0]?.rows.length ?? 0} closest papers are listed.`;
    case 'none':
      return 'Nothing matches.';
    default:
      return '';
  }
}

/** `79 papers, offline`, and how far new ones have come. */
export function shelfWords({ papers, indexed, total, isBusy }: LibraryState): string {
  const count = papers === 1 ? '1 paper' : `${papers.toLocaleString('en')} papers`;
  const share = Math.floor((100 * indexed) / total);
  return isBusy && indexed < total ? `${count}, ${share} % ready for search` : `${count}, offline`;
}
