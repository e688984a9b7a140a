import type { Papers } from './use-papers';

/** What the live region says of a list; empty where there is nothing to say. */
export function listWords(papers: Papers): string {
  const shown = papers.groups.reduce((sum, group) => sum + group.rows.length, 0);
  switch (papers.state) {
    case 'matches':
      return `${countWords(shown)} found`;
    case 'closest':
      return `Nothing matches. ${countWords(shown)} come closest.`;
    case 'none':
      return 'Nothing matches.';
    default:
      return '';
  }
}

/** `1 paper`, `79 papers` */
export function countWords(count: number): string {
  return count === 1 ? '1 paper' : `${count} papers`;
}
