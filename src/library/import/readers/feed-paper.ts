import type { AtomFeed, RdfFeed, RssFeed } from 'feedsmith';
import type { Markup } from '../clean-text';
import type { FoundPaper } from '../to-items';

type Entry = DeepPartial<AtomFeed.Entry<string>>;
type Item = DeepPartial<RssFeed.Item<string>> & Pick<DeepPartial<RdfFeed.Item<string>>, 'rdf'>;
type DeepPartial<T> = T extends object ? { [Key in keyof T]?: DeepPartial<T[Key]> } : T;

/** What arXiv's RSS says before an abstract: `arXiv:2607.11111v1 Announce Type: new Abstract: …` */
const ANNOUNCEMENT = /^\s*(arXiv:\S+)\s+Announce Type:\s*(\S+)\s+Abstract:\s*/i;
/** What it said after a title until 2024: `(arXiv:2101.00001v1 [cs.LG])`. */
const TITLE_NOTE = /\((arXiv:[^\s)]{1,60})[^()]{0,60}\)$/;

/** The longest that fits the form. */
const TITLE_NOTE_MAX_LENGTH = 150;

/** An entry of an Atom feed; arXiv's API adds DOI and journal. */
export function fromEntry(entry: Entry): FoundPaper {
  const { title, summary, content, arxiv, authors, dc } = entry;
  const abstract = summary?.value ?? content?.value;
  const type = (summary?.value ? summary.type : content?.type) ?? 'text';
  const links = (entry.links ?? []).filter((link) => (link?.rel ?? 'alternate') === 'alternate');
  return {
    title: title?.value,
    abstract,
    authors: authors?.length ? authors : dc?.creators,
    published: entry.published ?? dc?.dates?.[0] ?? entry.updated,
    venue: arxiv?.journalRef,
    ids: [entry.id, arxiv?.doi, ...(dc?.identifiers ?? [])],
    links: links.map((link) => link?.href),
    markup: markupOf(title?.type),
    abstractMarkup: markupOf(type),
  };
}

/**
 * An item of an RSS or RDF feed.
 * @param source its XML, for arXiv's DOI, which the library knows in Atom alone
 */
export function fromItem(item: Item, source: string): FoundPaper {
  const text = item.description ?? item.content?.encoded ?? item.dc?.descriptions?.[0] ?? '';
  const [announcement = '', id, type = ''] = ANNOUNCEMENT.exec(text) ?? [];
  const title = (item.title ?? item.dc?.titles?.[0])?.trimEnd();
  const noted = TITLE_NOTE.exec(title?.slice(-TITLE_NOTE_MAX_LENGTH) ?? '');
  const guid = item.guid?.value?.replace(/^oai:arXiv\.org:/i, '');
  const creators = item.dc?.creators ?? item.authors?.map((author) => author?.name) ?? [];
  const isArxiv = Boolean(announcement || noted || guid !== item.guid?.value);
  return {
    title: noted ? title?.slice(0, -noted[0].length).trimEnd().replace(/\.$/, '') : title,
    abstract: text.slice(announcement.length),
    // All in one element, parted by commas; elsewhere each has an element, where a comma turns a name around.
    authors: isArxiv ? creators.flatMap((names) => names?.split(/,\s*/)) : creators,
    // A paper that is replaced was published long before.
    published: type.startsWith('replace') ? undefined : (item.pubDate ?? item.dc?.dates?.[0]),
    venue: item.prism?.publicationName,
    ids: [id, noted?.[1], guid, ...doisIn(source), ...(item.dc?.identifiers ?? [])],
    links: [item.link],
    markup: 'plain',
    // Nothing says whether it is HTML; plain text has been decoded already.
    abstractMarkup: /<[a-z][^<>]*>/i.test(text) ? 'html' : 'plain',
  };
}

function doisIn(source: string): string[] {
  return [...source.matchAll(/<(?:arxiv|prism):doi>\s*(10\.[^<\s]{1,300})\s*</gi)].map(
    ([, doi]) => doi as string,
  );
}

function markupOf(type: string | undefined): Markup {
  return type?.includes('html') ? 'html' : 'plain';
}
