import type { BloomFilter } from '../core/bloom-filter';
import { hashLinkKey, mayHoldTitle } from '../core/fingerprints';
import { linkKeys } from '../core/links';
import type { Settle } from './scan/settle';
import { Walk } from './scan/walk';

/** Headings longer than this are not a paper's title. */
const TITLE_MAX_LENGTH = 400;

/** What a page says of itself: its address, its `citation_title`, its main headings. */
export interface SubjectSigns {
  keys: string[];
  /** As the page has them. */
  titles: string[];
}

/** Only signs that may be of a paper we know: most pages have none, and ask nobody. */
export function readSubjectSigns(page: Document, filter: BloomFilter): SubjectSigns {
  const metas = [...page.querySelectorAll<HTMLMetaElement>('meta[name="citation_title" i]')];
  const headings = [...page.querySelectorAll('h1')].slice(0, 5);
  const texts = [...metas.map((meta) => meta.content), ...headings.map(readText)];
  const titles = texts.filter((text) => text.length <= TITLE_MAX_LENGTH && mayHoldTitle(text, filter));
  return {
    keys: linkKeys(page.location.href).filter((key) => filter.has(hashLinkKey(key))),
    titles: [...new Set(titles)],
  };
}

/** The papers that a page is about. A heading must be the title, not only hold it. */
export async function settleSubject({ keys, titles }: SubjectSigns, settle: Settle): Promise<string[]> {
  if (keys.length + titles.length === 0) return [];
  const settled = await settle({ windows: [], titles, keys });
  return settled ? [...new Set([...settled.keys, ...settled.titles].flat())] : [];
}

/** The text of an element, with a space where a line or a block ends: `<h1>One<br>Two</h1>` is two words. */
function readText(element: Element): string {
  let text = '';
  const ignore = () => {};
  const walk = new Walk(
    { from: element, until: element },
    {
      text: (_node, _offset, piece) => {
        text += piece;
      },
      boundary: () => {
        text += ' ';
      },
      link: ignore,
      image: ignore,
      linkEdge: ignore,
      shadow: ignore,
      customElement: ignore,
    },
  );
  while (walk.step(100) && text.length <= TITLE_MAX_LENGTH);
  return text;
}
