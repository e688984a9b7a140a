import { CLOSEST_SHOWN } from '../limits';
import type { Paper, SearchAnswer, SearchHit } from '../paper';
import { scoreBm25f } from './bm25f';
import { CandidateIndex } from './candidate-index';
import { closestTitles } from './closest';
import { type IndexedPaper, indexPaper } from './indexed-paper';
import { bestSnippet, markMatches } from './marks';
import { parseQuery, type Query } from './query';
import { titleTier } from './title-tier';

/** Searches titles and abstracts: any of the words, title counting more, the last word as a prefix. */
export class SearchIndex {
  private readonly papers: IndexedPaper[] = [];
  private readonly candidates = new CandidateIndex();
  private titleTotal = 0;
  private abstractTotal = 0;

  add(paper: Paper): void {
    const indexed = indexPaper(paper);
    this.candidates.add(this.papers.length, indexed);
    this.papers.push(indexed);
    this.titleTotal += indexed.titleLength;
    this.abstractTotal += indexed.abstractLength;
  }

  /** The best `limit` papers; where nothing matches, a few whose titles look alike. Never throws for any input. */
  search(input: string, limit: number): SearchAnswer {
    const query = parseQuery(input);
    if (query.phrase.length === 0) return { query: input, hits: [], kind: 'matches' };
    const ranked = this.rank(query).slice(0, limit);
    if (ranked.length)
      return { query: input, hits: ranked.map((paper) => toHit(query, paper)), kind: 'matches' };
    const closest = closestTitles(input, this.papers, CLOSEST_SHOWN);
    return { query: input, hits: closest.map((paper) => toHit(query, paper)), kind: 'closest' };
  }

  private rank(query: Query): IndexedPaper[] {
    const found = this.candidates
      .find(query, this.papers.length)
      .map((position) => this.papers[position] as IndexedPaper);
    const size = this.papers.length;
    const scores = scoreBm25f(query, found, {
      papers: size,
      averageTitleLength: this.titleTotal / size,
      averageAbstractLength: this.abstractTotal / size,
    });
    return found
      .map((indexed, i) => ({
        indexed,
        tier: titleTier(query, indexed.titleWords),
        score: scores[i] as number,
      }))
      .filter(({ score, tier }) => score > 0 || tier > 0)
      .sort((a, b) => b.tier - a.tier || b.score - a.score)
      .map(({ indexed }) => indexed);
  }
}

function toHit(query: Query, { paper }: IndexedPaper): SearchHit {
  return { paper, title: markMatches(query, paper.title), snippet: bestSnippet(query, paper.abstract) };
}
