import type { Paper } from './paper';
import { publishedYear } from './published-year';

/** More are counted, not named. */
const AUTHORS_NAMED = 12;

/** Who wrote it, where and when, as far as that is known: `Ada Ost, Bo West · Lake Journal · 2021 · arXiv:2101.00001`. */
export function bylineOf(paper: Paper): string {
  const { authors = [], venue, ids } = paper;
  const others = authors.length - AUTHORS_NAMED;
  const names = authors.slice(0, AUTHORS_NAMED).join(', ') + (others > 0 ? ` and ${others} more` : '');
  return [
    names,
    venue,
    publishedYear(paper),
    ids?.arxiv && `arXiv:${ids.arxiv}`,
    ids?.doi && `doi:${ids.doi}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/**
 * Where it was published as news, or came from, newest first: `Daily Papers, Sep 9`. Where its links come from different
 * sources, a second line says so: `Links: a/lakes from refs.bib · b/lakes from Daily Papers`.
 */
export function sourcesOf({ appearances, links }: Paper): string {
  const sources = appearances.map(({ digest, date }) => `${digest}, ${date}`).join(' · ');
  const named = links.flatMap(({ label, from }) => (from?.length ? `${label} from ${from.join(', ')}` : []));
  return named.length > 0 ? `${sources}\nLinks: ${named.join(' · ')}` : sources;
}

/** What tells a paper from others of its title: `2019, Ada Ost`; its source where it says nothing of itself. */
export function namesakeWords(paper: Paper): string {
  const { authors = [], venue, appearances } = paper;
  const words = [publishedYear(paper), authors[0] ?? venue].filter(Boolean).join(', ');
  return words || `from ${appearances[0]?.digest ?? 'your library'}`;
}
