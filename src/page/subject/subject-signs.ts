import type { BloomFilter } from '../../core/bloom-filter';
import { hashLinkKey } from '../../core/fingerprints';
import { linkKeys } from '../../core/links';
import { AUTHOR_EDGE } from '../../core/page-title';
import { paperKey } from '../../core/paper-address';
import { RunFinder } from '../../core/run-finder';
import type { Settle } from '../scan/settle';
import { readArticle } from './read-article';
import { readText, TEXT_MAX_LENGTH } from './read-text';

/** What a page says of itself: its address, and the texts that may be its paper's title. */
export interface SubjectSigns {
  keys: string[];
  /** As the page has them, with the authors that it names (`AUTHOR_EDGE`). */
  titles: string[];
}

/** `citation_title`, `og:title`, `twitter:title`, `dc.title`; `citation_doi`, `citation_arxiv_id`; headings. */
const SIGNS = 'meta[name$=title i],meta[property$=title i],meta[name$=_doi],meta[name$=arxiv_id],h1';
/** A title and the first authors. */
const SIGN_MAX_LENGTH = 999;
/** So many are read. */
const MAX_TITLES = 20;
/** A search for a paper has its title in all places, and is about none. */
const SEARCH_PAGE = /[?&/](?:q|query|search)(?:[=/?]|$)/;
const ONE_OR_TWO_WORDS = /^\s*\S+(?:\s+\S+)?\s*$/;

/** Only signs that may be of a paper we know: most pages have none, and ask nobody. */
export function readSubjectSigns(page: Document, filter: BloomFilter): SubjectSigns {
  const { href } = page.location;
  const titles = new Set<string>();
  const keys = linkKeys(href);
  // What names authors so is about their paper alone.
  const authors = [...page.querySelectorAll<HTMLMetaElement>('meta[name=citation_author i]')]
    .map(({ content }) => AUTHOR_EDGE + content)
    .join('')
    .slice(0, SIGN_MAX_LENGTH);
  // A heading of one or two words is a paper's title there.
  const isPaperPage = paperKey(href) || /scholar\.org\/p|aclanth/.test(href);
  const note = (text: string, isPapers: boolean) => {
    if (text.length > TEXT_MAX_LENGTH || (!isPapers && SEARCH_PAGE.test(href))) return;
    const isShort = ONE_OR_TWO_WORDS.test(text) && (isPapers || isPaperPage);
    if (isShort || mayHoldTitle(text, filter)) titles.add((text + authors).slice(0, SIGN_MAX_LENGTH));
  };
  for (const element of [...page.querySelectorAll<HTMLMetaElement | HTMLHeadingElement>(SIGNS)].slice(
    0,
    MAX_TITLES,
  )) {
    if ('content' in element) {
      note(element.content, /^citation_title$/i.test(element.name));
      // An id by itself is read like the end of an address.
      keys.push(paperKey(`papers/${element.content}`));
    } else note(readText(element), false);
  }
  note(page.title, false);
  const article = readArticle(page);
  if (article) note(article.title, article.isScholarly);
  return {
    keys: keys.filter((key) => filter.has(hashLinkKey(key))),
    titles: [...titles],
  };
}

/** The papers that a page is about. A title must be the whole sign, not only part of it. */
export async function settleSubject({ keys, titles }: SubjectSigns, settle: Settle): Promise<string[]> {
  if (keys.length + titles.length === 0) return [];
  const settled = await settle({ windows: [], titles, keys });
  return settled ? [...new Set([...settled.keys, ...settled.titles].flat())] : [];
}

/** Whether a text holds a run of a known title; wrongly yes for one text in a few hundred. */
function mayHoldTitle(text: string, filter: BloomFilter): boolean {
  const runs = new RunFinder(filter);
  for (let from = 0; from < text.length; ) from = runs.feed(text, from);
  runs.finish();
  return runs.takeHits(runs.offset).length > 0;
}
