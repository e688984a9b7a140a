import { pageTitle, queryAll } from '../dom';
import { readText } from './read-text';

/** What a page says of itself, as it says it. */
export interface Head {
  url: string;
  title: string;
  authors: string[];
  /** In the page's order; `name` is '' for headings. */
  signs: { name: string; text: string; isHeading: boolean }[];
  /** JSON-LD. */
  json: string[];
}

/** `citation_title`, `og:title`, `twitter:title`, `dc.title`; `citation_doi`, `citation_arxiv_id`; headings. */
const SIGNS = 'meta[name$=title i],meta[property$=title i],meta[name$=_doi],meta[name$=arxiv_id],h1';
/** So many are read. */
const MAX_SIGNS = 20;

export function readHead(): Head {
  return {
    url: location.href,
    title: pageTitle(),
    // What names authors so is about their paper alone.
    authors: queryAll<HTMLMetaElement>('meta[name=citation_author i]').map(({ content }) => content),
    signs: queryAll<HTMLMetaElement | HTMLHeadingElement>(SIGNS)
      .slice(0, MAX_SIGNS)
      .map((element) =>
        'content' in element
          ? { name: element.name, text: element.content, isHeading: false }
          : { name: '', text: readText(element), isHeading: true },
      ),
    json: queryAll<HTMLScriptElement>('script[type="application/ld+json" i]').map(({ text }) => text),
  };
}
