import type { BloomFilter } from '../../core/bloom-filter';
import { hashLinkKey } from '../../core/fingerprints';
import { linkKeys } from '../../core/links';
import { AUTHOR_EDGE } from '../../core/page-title';
import { paperKey } from '../../core/paper-address';
import { RunFinder } from '../../core/run-finder';
import type { Settle } from '../scan/settle';
import { readArticle } from './read-article';
import type { Head } from './read-head';

/** What a page says of itself: its address, and the texts that may be its paper's title. */
export interface SubjectSigns {
  keys: string[];
  /** As the page has them, with the authors that it names (`AUTHOR_EDGE`). */
  titles: string[];
}

/** A title and the first authors. */
const SIGN_MAX_LENGTH = 999;
/** Longer texts (UTF-16 units) are not a paper's title. */
const TEXT_MAX_LENGTH = 400;
/** A search for a paper has its title in all places, and is about none. */
const SEARCH_PAGE = /[?&/](?:q|query|search)(?:[=/?]|$)/;
const ONE_OR_TWO_WORDS = /^\s*\S+(?:\s+\S+)?\s*$/;

/** Only signs that may be of a paper we know: most pages have none, and ask nobody. */
export function readSubjectSigns(head: Head, filter: BloomFilter): SubjectSigns {
  const href = head.url;
  const titles = new Set<string>();
  const keys = linkKeys(href);
  const authors = head.authors
    .map((author) => AUTHOR_EDGE + author)
    .join('')
    .slice(0, SIGN_MAX_LENGTH);
  // A heading of one or two words is a paper's title there.
  const isPaperPage = paperKey(href) || /scholar\.org\/p|aclanth/.test(href);
  const note = (text: string, isPapers: boolean) => {
    if (text.length > TEXT_MAX_LENGTH || (!isPapers && SEARCH_PAGE.test(href))) return;
    const isShort = ONE_OR_TWO_WORDS.test(text) && (isPapers || isPaperPage);
    if (isShort || mayHoldTitle(text, filter)) titles.add((text + authors).slice(0, SIGN_MAX_LENGTH));
  };
  for (const { name, text, isHeading } of head.signs) {
    note(text, /^citation_title$/i.test(name));
    // An id by itself is read like the end of an address.
    if (!isHeading) keys.push(paperKey(`papers/${text}`));
  }
  note(head.title, false);
  const article = readArticle(head.json);
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
