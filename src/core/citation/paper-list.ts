import type { Paper } from '../paper';
import { bibtex, whoAndWhen } from './citation';
import { uniqueKeys } from './citation-key';
import { cslItem } from './csl-json';
import { escapeMarkdown, link, markdownLink } from './markdown';
import { ris } from './ris';

/** The forms in which papers leave the library. */
export const LIST_FORMATS = {
  bibtex: { name: 'BibTeX', extension: 'bib', type: 'application/x-bibtex' },
  ris: { name: 'RIS', extension: 'ris', type: 'application/x-research-info-systems' },
  'csl-json': { name: 'CSL JSON', extension: 'json', type: 'application/vnd.citationstyles.csl+json' },
  markdown: { name: 'Markdown', extension: 'md', type: 'text/markdown' },
} as const;

export type ListFormat = keyof typeof LIST_FORMATS;

/** Writes papers one after the other: a file is `start`, what `next` gives for each, `end`. */
export interface ListWriter {
  start: string;
  next(paper: Paper): string;
  end: string;
}

/** One file of many papers; a writer for each, as it remembers what it has written. */
export function writePaperList(format: ListFormat): ListWriter {
  let count = 0;
  /** Between two papers. */
  const parted = (between: string, text: string) => (count++ === 0 ? text : between + text);
  switch (format) {
    case 'bibtex': {
      const keyOf = uniqueKeys();
      return { start: '', next: (paper) => parted('\n', bibtex(paper, keyOf(paper))), end: '' };
    }
    case 'ris':
      return { start: '', next: (paper) => parted('\r\n', ris(paper)), end: '' };
    case 'csl-json':
      return {
        start: '[\n',
        next: (paper) => parted(',\n', JSON.stringify(cslItem(paper))),
        end: '\n]\n',
      };
    case 'markdown':
      return { start: '', next: (paper) => `- ${markdownItem(paper)}\n`, end: '' };
  }
}

/** `[Title](url), Ada Ost (2021), *Lake Journal*, code: [ost/lakes](https://…)` */
function markdownItem(paper: Paper): string {
  const { venue, links } = paper;
  const title = markdownLink(paper);
  const code = links.filter(({ kind }) => kind === 'code').map(({ label, url }) => link(label, url));
  return [
    title,
    escapeMarkdown(whoAndWhen(paper)),
    venue && `*${escapeMarkdown(venue)}*`,
    code.length > 0 && `code: ${code.join(', ')}`,
  ]
    .filter(Boolean)
    .join(', ');
}
