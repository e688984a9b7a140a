import { CLOSEST_SHOWN } from '../limits';
import type { Paper, SearchAnswer, SearchHit } from '../paper';
import { best, type Scores, scoreBm25f } from './bm25f';
import { findClosest } from './closest';
import { expandFrom, FEEDBACK_NEEDS } from './feedback';
import { bestSnippet, type MarkedWords, markedWords, markMatches } from './marks';
import { parseQuery, type Query } from './query';
import type { SearchSource } from './search-source';
import { groupTerms, type TermGroup } from './term-group';
import { terms } from './terms';
import { titleTier } from './title-tier';

/** Of a pasted abstract so many words are looked for, those that tell most. */
const MOST_TERMS = 40;
/** So many of the best are read to see whether they name the title literally. */
const CANDIDATES = 150;
const TITLE_CANDIDATES = 100;
/** A need is described by so many words; fewer are a name, or typing. */
const DESCRIBING_WORDS = 5;

/** Searches titles and abstracts: any of the words, title counting more, the last word as a prefix. Never throws for any input. */
export async function search(source: SearchSource, input: string, limit: number): Promise<SearchAnswer> {
  const query = parseQuery(input);
  const nothing: SearchAnswer = {
    query: input,
    hits: [],
    kind: 'matches',
    corrected: null,
    expandedTerms: [],
  };
  if (query.phrase.length === 0 || source.size === 0) return nothing;
  const groups = tellingGroups(groupTerms(query, source), source);
  const { papers, expandedTerms } = await rank(query, groups, source, limit);
  const marked = markedWords(query, groups);
  if (papers.length) {
    const corrected = papers.length ? correctedText(query, groups) : null;
    return { ...nothing, hits: papers.map((paper) => toHit(marked, paper)), corrected, expandedTerms };
  }
  const closest = await findClosest(query, source, CLOSEST_SHOWN);
  return { ...nothing, hits: closest.map((paper) => toHit(marked, paper)), kind: 'closest' };
}

async function rank(query: Query, groups: TermGroup[], source: SearchSource, limit: number) {
  const first = await scoreBm25f(groups, source);
  const literal = await literalFirst(query, groups, first, source);
  const isDescribed = query.terms.length >= DESCRIBING_WORDS && !literal.some(({ tier }) => tier > 0);
  if (!isDescribed) return { papers: literal.slice(0, limit).map(({ paper }) => paper), expandedTerms: [] };
  const expansion = expandFrom(
    literal.slice(0, FEEDBACK_NEEDS).map(({ paper }) => paper),
    groups,
    source,
  );
  const second = await scoreBm25f([...groups, ...expansion.map(({ group }) => group)], source);
  const papers = await source.load(best(second.found, second.score, limit));
  return { papers, expandedTerms: expansion.map(({ word }) => word) };
}

/** What one types is what ranks first: papers whose titles hold the query in one piece, then the best of the others. */
async function literalFirst(query: Query, groups: TermGroup[], scores: Scores, source: SearchSource) {
  const { score, found, inTitle } = scores;
  const named = found.filter((at) => inTitle[at] === groups.length);
  const shortest = named.sort((a, b) => source.titleLength(a) - source.titleLength(b) || a - b);
  const chosen = [
    ...new Set([...best(found, score, CANDIDATES), ...shortest.slice(0, TITLE_CANDIDATES)]),
  ].sort((a, b) => (score[b] as number) - (score[a] as number) || a - b);
  const papers = await source.load(chosen);
  return papers
    .map((paper) => ({
      paper,
      tier: titleTier(
        query,
        terms(paper.title).map(({ word }) => word),
      ),
    }))
    .sort((a, b) => b.tier - a.tier);
}

function tellingGroups(groups: TermGroup[], source: SearchSource): TermGroup[] {
  if (groups.length <= MOST_TERMS) return groups;
  const papersWith = ({ words }: TermGroup) =>
    words.reduce((most, { word }) => Math.max(most, source.vocabulary.papersWith(word)), 0);
  return groups
    .map((group) => ({
      group,
      worth: group.weight * Math.log(1 + source.size / (papersWith(group) || source.size)),
    }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, MOST_TERMS)
    .map(({ group }) => group);
}

/** What the query would be with its unknown words put right; null where all are known. */
function correctedText(query: Query, groups: TermGroup[]): string | null {
  let text = query.text;
  for (const [i, term] of [...query.terms.entries()].sort(([, a], [, b]) => b.start - a.start)) {
    const correction = groups.length === query.terms.length ? groups[i]?.correction : null;
    if (correction) text = text.slice(0, term.start) + correction + text.slice(term.end);
  }
  return text === query.text ? null : text;
}

function toHit(marked: MarkedWords, paper: Paper): SearchHit {
  return { paper, title: markMatches(marked, paper.title), snippet: bestSnippet(marked, paper.abstract) };
}
