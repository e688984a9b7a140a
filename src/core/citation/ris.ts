import type { Paper } from '../paper';
import { partsOfName } from './author-name';
import { isMeeting } from './is-meeting';
import { oneLine } from './one-line';
import { mainUrl } from './paper-url';

/**
 * A RIS record: a tag and a value a line, each ended as its specification wants it. `PY` is a year alone; `DA` has the whole
 * date, with slashes also for what is not known.
 */
export function ris(paper: Paper): string {
  const { title, abstract, authors = [], venue, ids, published, links } = paper;
  const type = !venue ? 'GEN' : isMeeting(venue) ? 'CONF' : 'JOUR';
  const url = mainUrl(paper);
  const others = links.map((link) => link.url).filter((one) => one !== url);
  const lines: [tag: string, value: string | undefined][] = [
    ['TI', title],
    ...authors.map((name): [string, string] => ['AU', familyFirst(name)]),
    ['PY', published?.slice(0, 4)],
    ['DA', published && slashed(published)],
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

/** `van der West, Bo, Jr.` */
function familyFirst(name: string): string {
  const parts = partsOfName(oneLine(name));
  if ('literal' in parts) return parts.literal;
  const { family, given, particle, suffix } = parts;
  const whole = particle ? `${particle} ${family}` : family;
  return [whole, given, suffix].filter(Boolean).join(', ');
}

/** `2021/03//` */
function slashed(published: string): string {
  const [year, month = '', day = ''] = published.split('-');
  return `${year}/${month}/${day}/`;
}
