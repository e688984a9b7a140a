import type { FoundPaper } from '../to-items';
import { fromCsl, isCsl } from './csl-json';
import { fromHuggingFace, isHuggingFace } from './hugging-face';
import { isObject, type JsonObject } from './parse-record';

/** One JSON object as a paper, whichever of the known forms it has. */
export function toPaper(value: JsonObject): FoundPaper {
  if (isHuggingFace(value)) return fromHuggingFace(value);
  return isCsl(value) ? fromCsl(value) : fromPlain(value);
}

/** Members as most tools name them. */
function fromPlain(value: JsonObject): FoundPaper {
  const other = isObject(value.externalIds) ? value.externalIds : {};
  return {
    title: value.title,
    abstract: value.abstract ?? value.summary,
    authors: value.authors ?? value.author,
    published: value.published ?? value.date ?? value.publicationDate ?? value.published_date ?? value.year,
    venue: value.venue ?? value.journal ?? value.conference ?? value.booktitle,
    ids: [
      ...[value.arxiv, value.arxiv_id, value.arXivId, value.arxivId, other.ArXiv],
      ...[value.doi, value.DOI, other.DOI, value.id, other.ACL],
    ].map(toText),
    links: [value.github, value.code, value.urls, value.url, value.project, value.pdf].flatMap((one) =>
      isObject(one) ? [one.url] : one,
    ),
    upvotes: value.upvotes,
  };
}

/** Some write `https://doi.org/…`, some a list of one. */
function toText(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}
