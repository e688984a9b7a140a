import { hashName, hashText } from '../hash';
import type { Paper } from '../paper';
import { LAYOUT_VERSION } from './map-layout';

/** What a map shows of a paper; its text is only needed where a layout is to be made. */
export interface MapPaper {
  id: string;
  title: string;
  upvotes?: number;
  hasCode: boolean;
  /** Of all that its place depends on. */
  print: number;
}

/** The papers of a map. */
export interface MappedPapers {
  /** In the order of the list; none where they are too many. */
  papers: MapPaper[];
  /** How many there are. */
  total: number;
}

export function toMapPaper({ id, title, abstract, upvotes, links }: Paper): MapPaper {
  return {
    id,
    title,
    ...(upvotes === undefined ? {} : { upvotes }),
    hasCode: links.some(({ kind }) => kind === 'code'),
    print: hashText(`${title}\n${abstract}`),
  };
}

/** Names the layout of these papers: in whatever order they are, and as long as their texts stay. */
export function printOf(papers: readonly Pick<MapPaper, 'id' | 'print'>[]): string {
  const lines = papers.map(({ id, print }) => `${id} ${print}`).sort();
  return hashName(`${LAYOUT_VERSION}\n${lines.join('\n')}`);
}
