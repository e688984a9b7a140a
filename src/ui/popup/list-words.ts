import { RESULTS_SHOWN } from '../../core/limits';
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

/** `79 papers, offline`; the library gives no more than its newest, so at that many there may be others. */
export function shelfWords(count: number): string {
  const papers = count === 1 ? '1 paper' : `${count} papers`;
  return `${count >= RESULTS_SHOWN * 10 ? 'Newest ' : ''}${papers}, offline`;
}
