import type { Paper } from '../paper';
import { best, scoreBm25f } from '../search/bm25f';
import type { SearchSource } from '../search/search-source';
import type { TermGroup } from '../search/term-group';
import { phrases } from './phrases';
import { type Relation, Relations } from './relations';

/** A paper is asked for by so many of its words, those that tell most. */
const TERMS = 25;
/** Words that so large a share of the papers has relate nothing, and cost most. */
const COMMON_SHARE = 0.1;
/** In a small library a tenth is a handful. */
const FEW_PAPERS = 20;
const LARGE_LIBRARY = 5000;
/** So many of the nearest by words are compared in full. */
const CANDIDATES = 60;

/**
 * The papers near one, in a library too large to compare all with all: BM25F by its most telling words finds
 * candidates, and these are compared as `Relations` does.
 */
export async function findRelated(
  paper: Paper,
  source: SearchSource,
  limit: number,
): Promise<(Relation & { paper: Paper })[]> {
  const { found, score } = await scoreBm25f(tellingGroups(paper, source), source);
  const near = (await source.load(best(found, score, CANDIDATES + 1))).filter(({ id }) => id !== paper.id);
  const byId = new Map(near.map((one) => [one.id, one]));
  const own = phrases(paper);
  const relations = new Relations([paper, ...byId.values()], {
    papers: source.size,
    // What only the others have makes their vectors' length and no more: the word as it stands says enough.
    with: ({ key, word }) =>
      own.has(key) ? papersWithStem(source, key, word) : source.vocabulary.papersWith(word),
  });
  return relations.nearest(paper.id, limit).map((relation) => ({
    ...relation,
    paper: byId.get(relation.paperId) as Paper,
  }));
}

/** How many papers have a word of the stem; in a large library about so many: to gather all words takes too long. */
function papersWithStem({ vocabulary, size }: SearchSource, stem: string, word: string): number {
  const forms = [word, stem, `${stem}s`, `${stem}e`, `${stem}es`, `${stem}ed`, `${stem}ing`];
  const counts =
    size > LARGE_LIBRARY
      ? [...new Set(forms)].map((form) => vocabulary.papersWith(form))
      : vocabulary.withStem(stem).map(({ papers }) => papers);
  return Math.min(
    size,
    counts.reduce((sum, count) => sum + count, 0),
  );
}

function tellingGroups(paper: Paper, source: SearchSource): TermGroup[] {
  const { vocabulary, size } = source;
  const most = Math.max(FEW_PAPERS, size * COMMON_SHARE);
  const weighed = [...phrases(paper).values()]
    .filter(({ key }) => !key.includes(' '))
    .map(({ key, word, inTitle, inAbstract }) => {
      const papers = papersWithStem(source, key, word);
      const frequency = 1 + Math.log(2 * inTitle + inAbstract);
      return { key, word, papers, frequency, weight: frequency * Math.log((size + 1) / (papers + 0.5)) };
    })
    .filter(({ papers }) => papers <= most);
  return weighed
    .sort((a, b) => b.weight - a.weight)
    .slice(0, TERMS)
    .map(({ key, word, frequency }) => ({
      typed: word,
      words: vocabulary.withStem(key).map((known) => ({ word: known.word, weight: 1 })),
      weight: frequency,
      correction: null,
    }));
}
