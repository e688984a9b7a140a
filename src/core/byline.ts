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

/** Where it was published as news, or came from, newest first: `Daily Papers, Sep 9`. */
export function sourcesOf({ appearances }: Paper): string {
  return appearances.map(({ digest, date }) => `${digest}, ${date}`).join(' · ');
}
