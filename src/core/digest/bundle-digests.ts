import { hashName } from '../hash';
import { mergeLinks } from '../identity/merge-links';
import { latexToUnicode } from '../latex';
import { normalize } from '../normalize';
import type { Appearance, Paper } from '../paper';
import { type CountedStem, countWords } from '../recognise/word-counts';
import { publishedOrder } from './digest-date';
import { DigestError } from './digest-error';
import { findLinks } from './find-links';
import type { Digest, DigestEntry } from './parse-digest';

/** What the extension ships and the worker loads. */
export interface DigestBundle {
  /** Changes exactly when the papers do. */
  version: string;
  /** Newest appearance first, then in the order of the digest. */
  papers: Paper[];
  /** The words of the papers, counted where the bundle is made. */
  words?: CountedStem[];
}

export interface DigestFile {
  file: string;
  digest: Digest;
}

/**
 * One library from several digests: the same paper in two of them is one paper with two dates.
 * @throws DigestError where one digest names the same title twice
 */
export function bundleDigests(files: DigestFile[]): DigestBundle {
  const papers = new Map<string, Paper>();
  const newestFirst = [...files].sort(
    (a, b) => publishedOrder(b.digest.date) - publishedOrder(a.digest.date),
  );
  for (const { file, digest } of newestFirst) {
    const lines = new Map<string, number>();
    for (const entry of digest.entries) {
      const paper = toPaper(entry, { digest: digest.name, date: digest.date });
      const before = lines.get(paper.id);
      if (before)
        throw new DigestError(file, entry.line, `the same title as in line ${before}: "${entry.title}"`);
      lines.set(paper.id, entry.line);
      const known = papers.get(paper.id);
      papers.set(paper.id, known ? merge(known, paper) : paper);
    }
  }
  const list = [...papers.values()];
  return { version: hashName(JSON.stringify(list)), papers: list, words: countWords(list) };
}

function toPaper(entry: DigestEntry, appearance: Appearance): Paper {
  const title = latexToUnicode(entry.title);
  const abstract = latexToUnicode(entry.abstract);
  const source: Paper['source'] = {};
  if (title !== entry.title) source.title = entry.title;
  if (abstract !== entry.abstract) source.abstract = entry.abstract;
  return {
    // A title without a single letter or digit has no normal form: then its own characters name it.
    id: hashName(normalize(title) || title),
    title,
    abstract,
    links: findLinks(entry.abstract),
    appearances: [appearance],
    source,
  };
}

/** The newer text stays; links and dates of both are kept. */
function merge(newer: Paper, older: Paper): Paper {
  return {
    ...newer,
    links: mergeLinks(newer, older),
    appearances: [...newer.appearances, ...older.appearances],
  };
}
