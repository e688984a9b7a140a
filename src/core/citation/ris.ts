import type { Paper } from '../paper';
import { partsOfName } from './author-name';
import { isMeeting } from './is-meeting';
import { oneLine } from './one-line';
import { mainUrl } from './paper-url';

/** A RIS record: a tag and a value a line. Years of RIS have no days: `DA` has the whole date. */
export function ris(paper: Paper): string {
  const { title, abstract, authors = [], venue, ids, published, links } = paper;
  const type = !venue ? 'GEN' : isMeeting(venue) ? 'CONF' : 'JOUR';
  const url = mainUrl(paper);
  const others = links.map((link) => link.url).filter((one) => one !== url);
  const lines: [tag: string, value: string | undefined][] = [
    ['TI', title],
    ...authors.map((name): [string, string] => ['AU', familyFirst(name)]),
    ['PY', published?.slice(0, 4)],
    ['DA', published?.replaceAll('-', '/')],
    [type === 'CONF' ? 'T2' : 'JO', venue],
    ['DO', ids?.doi],
    ['AN', ids?.arxiv && `arXiv:${ids.arxiv}`],
    ['UR', url],
    ...others.map((one): [string, string] => ['L2', one]),
    ['AB', abstract],
  ];
  const written = lines.flatMap(([tag, value]) => (value ? `${tag}  - ${oneLine(value)}\r\n` : []));
  return `TY  - ${type}\r\n${written.join('')}ER  - \r\n`;
}

function familyFirst(name: string): string {
  const parts = partsOfName(oneLine(name));
  if ('literal' in parts) return parts.literal;
  return parts.given ? `${parts.family}, ${parts.given}` : parts.family;
}
