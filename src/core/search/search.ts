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
const CANDIDATES = 60;
const TITLE_CANDIDATES = 40;
/** A need is described by so many words; fewer are a name, or typing. */
const DESCRIBING_WORDS = 5;

/** Where papers have to meet conditions, so many of those with the words are read to see whether they do. */
const MOST_READ = 3000;
const READ_AT_ONCE = 100;

export type Accepts = (paper: Paper) => boolean;

/**
 * Searches titles and abstracts: any of the words, title counting more, the last word as a prefix. Never throws for any
 * input.
 * @param accepts leaves out the other papers; left out itself, all count
 */
export async function search(
  source: SearchSource,
  input: string,
  limit: number,
  accepts?: Accepts,
): Promise<SearchAnswer> {
  const query = parseQuery(input);
  const nothing: SearchAnswer = {
    query: input,
    hits: [],
    kind: 'matches',
    corrections: [],
    expandedTerms: [],
    hints: [],
  };
  if (query.phrase.length === 0 || source.size === 0) return nothing;
  const groups = tellingGroups(groupTerms(query, source), source);
  const { papers, expandedTerms } = await rank(query, groups, source, limit, accepts);
  const marked = markedWords(query, groups);
  if (papers.length) {
    const hits = papers.map((paper) => toHit(marked, paper));
    return { ...nothing, hits, corrections: correctionsIn(groups), expandedTerms };
  }
  if (accepts) return nothing;
  const closest = await findClosest(query, source, CLOSEST_SHOWN);
  return { ...nothing, hits: closest.map((paper) => toHit(marked, paper)), kind: 'closest' };
}

async function rank(
  query: Query,
  groups: TermGroup[],
  source: SearchSource,
  limit: number,
  accepts: Accepts | undefined,
) {
  const first = await scoreBm25f(groups, source);
  const literal = await literalFirst(query, groups, first, source, limit);
  const isDescribed = query.terms.length >= DESCRIBING_WORDS && !literal.some(({ tier }) => tier > 0);
  if (!isDescribed) {
    const papers = literal.map(({ paper }) => paper).filter((paper) => accepts?.(paper) ?? true);
    if (accepts && papers.length < limit) {
      const known = new Set(literal.map(({ ordinal }) => ordinal));
      const others = best(first.found, first.score, MOST_READ).filter((ordinal) => !known.has(ordinal));
      papers.push(...(await readAccepted(others, source, limit - papers.length, accepts)));
    }
    return { papers: papers.slice(0, limit), expandedTerms: [] };
  }
  const expansion = expandFrom(
    literal.slice(0, FEEDBACK_NEEDS).map(({ paper }) => paper),
    groups,
    source,
  );
  const second = await scoreBm25f(
    expansion.map(({ group }) => group),
    source,
    first,
  );
  const ordinals = best(second.found, second.score, accepts ? MOST_READ : limit);
  const papers = await readAccepted(ordinals, source, limit, accepts ?? (() => true));
  return { papers, expandedTerms: expansion.map(({ word }) => word) };
}

/** The first `limit` papers that are accepted. */
async function readAccepted(ordinals: number[], source: SearchSource, limit: number, accepts: Accepts) {
  const papers: Paper[] = [];
  for (let at = 0; at < ordinals.length && papers.length < limit; at += READ_AT_ONCE)
    papers.push(...(await source.load(ordinals.slice(at, at + READ_AT_ONCE))).filter(accepts));
  return papers.slice(0, limit);
}

/** What one types is what ranks first: papers whose titles hold the query in one piece, then the best of the others. */
async function literalFirst(
  query: Query,
  groups: TermGroup[],
  scores: Scores,
  source: SearchSource,
  limit: number,
) {
  const { score, found, inTitle } = scores;
  const named = found.filter((at) => inTitle[at] === groups.length);
  const shortest = named.sort((a, b) => source.titleLength(a) - source.titleLength(b) || a - b);
  const chosen = [
    ...new Set([...best(found, score, Math.max(CANDIDATES, limit)), ...shortest.slice(0, TITLE_CANDIDATES)]),
  ].sort((a, b) => (score[b] as number) - (score[a] as number) || a - b);
  const papers = await source.load(chosen);
  return papers
    .map((paper, i) => ({
      paper,
      ordinal: chosen[i] as number,
      tier: titleTier(query, titleWords(paper)),
    }))
    .sort((a, b) => b.tier - a.tier);
}

/** While one types, nearly the same papers are read for each letter. */
const read = new WeakMap<Paper, string[]>();

function titleWords(paper: Paper): string[] {
  const words = read.get(paper) ?? terms(paper.title).map(({ word }) => word);
  read.set(paper, words);
  return words;
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

function correctionsIn(groups: TermGroup[]): SearchAnswer['corrections'] {
  return groups.flatMap(({ typed, correction }) => (correction ? [{ typed, meant: correction }] : []));
}

function toHit(marked: MarkedWords, paper: Paper): SearchHit {
  return { paper, title: markMatches(marked, paper.title), snippet: bestSnippet(marked, paper.abstract) };
}
