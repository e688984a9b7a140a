import { checkedLink } from '../../core/checked-link';
import { findLinks } from '../../core/digest/find-links';
import { hashName } from '../../core/hash';
import { nameOf } from '../../core/identity/name-of';
import type { Appearance, Paper, PaperLink } from '../../core/paper';
import type { PaperRecord } from './paper-record';

/** A record as a paper of the library, under the id that its title gives. @param from where it comes from, if it does not say so */
export function toPaper(record: PaperRecord, from: Appearance): Paper {
  const { title, abstract, authors, published, venue, ids, upvotes, appearance } = record;
  return {
    id: idOf(title),
    title,
    abstract,
    links: linksOf(record),
    ...(authors.length > 0 ? { authors } : {}),
    ...(venue ? { venue } : {}),
    ...(Object.values(ids).some(Boolean) ? { ids } : {}),
    ...(upvotes === undefined ? {} : { upvotes }),
    ...(published ? { published } : {}),
    appearances: [appearance ?? from],
    source: {},
  };
}

/** A title without a letter or digit has no folded form: then its own characters name it. */
export function idOf(title: string): string {
  return hashName(nameOf(title));
}

/** Another id for a paper whose title names another one already; the same each time it is read. */
export function otherIdOf({ title, abstract, authors, published, ids, links }: Paper): string {
  return hashName(JSON.stringify([title, abstract, authors, published, ids, links.map(({ key }) => key)]));
}

/** What the record gives by itself, then what its abstract names. */
function linksOf({ urls, abstract }: PaperRecord): PaperLink[] {
  const links = new Map<string, PaperLink>();
  for (const link of [
    ...urls.flatMap((url) => checkedLink(url) ?? []),
    ...findLinks(abstract).flatMap(({ url }) => checkedLink(url) ?? []),
  ])
    if (!links.has(link.key)) links.set(link.key, link);
  return [...links.values()];
}
