import { RESULTS_SHOWN } from '../../core/limits';
import type { MarkedText, PagePapers, Paper, SearchAnswer, Subject } from '../../core/paper';
import type { NewPapers } from '../library-access';

/** One option of the list. */
export interface ListRow {
  /** Unique in the list: a paper may stand under "On this page" and in its digest. */
  key: string;
  paper: Paper;
  title: MarkedText;
  snippet: MarkedText;
  /** How the open page is about this paper; empty where it only mentions it, or there is no page. */
  about: string;
}

export interface ListGroup {
  key: string;
  heading: string;
  rows: ListRow[];
}

/** Two lines never show more of an abstract; laying out 200 whole ones would be felt while typing. */
const OPENING_LENGTH = 260;

/**
 * What stands there before typing: what is to be read, this page's papers, what has come since one last looked, then the
 * digests as the library orders them.
 */
export function homeGroups(
  page: PagePapers | null,
  papers: Paper[],
  waiting: Paper[] = [],
  fresh: NewPapers | null = null,
): ListGroup[] {
  const groups: ListGroup[] = [];
  if (waiting.length > 0)
    groups.push({
      key: 'reading',
      heading: 'Reading list',
      rows: waiting.map((paper) => plainRow('reading', paper)),
    });
  const here = page ? pageRows(page) : [];
  if (here.length > 0) groups.push({ key: 'page', heading: 'On this page', rows: here });
  if (fresh && fresh.total > 0)
    groups.push({
      key: 'new',
      heading: `New since you last looked: ${fresh.total.toLocaleString('en')}`,
      rows: fresh.papers.map((paper) => plainRow('new', paper)),
    });
  for (const paper of papers) {
    const heading = digestHeading(paper);
    let group = groups.find((one) => one.key.startsWith('digest-') && one.heading === heading);
    if (!group) {
      group = { key: `digest-${groups.length}`, heading, rows: [] };
      groups.push(group);
    }
    group.rows.push(plainRow('library', paper));
  }
  return groups;
}

/** The papers that a search found, or the closest ones, as one group. */
export function answerGroups(answer: SearchAnswer): ListGroup[] {
  if (answer.hits.length === 0) return [];
  const rows = answer.hits.map((hit) => ({ ...hit, key: `found-${hit.paper.id}`, about: '' }));
  return [{ key: 'found', heading: answerHeading(answer), rows }];
}

function answerHeading(answer: SearchAnswer): string {
  if (answer.kind === 'closest') return 'Closest papers';
  const count = answer.hits.length;
  // No more are asked for, so there may well be others.
  if (count === RESULTS_SHOWN) return `Best ${count} papers`;
  return count === 1 ? '1 paper' : `${count} papers`;
}

function pageRows(page: PagePapers): ListRow[] {
  const about = new Set(page.about.map(({ paper }) => paper.id));
  const mentioned = page.mentioned.filter((paper) => !about.has(paper.id));
  return [
    ...page.about.map((subject) => ({ ...plainRow('page', subject.paper), about: aboutWords(subject) })),
    ...mentioned.map((paper) => plainRow('page', paper)),
  ];
}

function aboutWords({ paper, isFork }: Subject): string {
  if (!isFork) return 'This page';
  const code = paper.links.find(({ kind }) => kind === 'code');
  return code ? `Fork of ${code.label}` : 'A fork of its code';
}

function digestHeading(paper: Paper): string {
  const newest = paper.appearances[0];
  return newest ? `${newest.digest} · ${newest.date}` : 'Other papers';
}

function plainRow(place: string, paper: Paper): ListRow {
  return {
    key: `${place}-${paper.id}`,
    paper,
    title: { text: paper.title, marks: [] },
    snippet: { text: paper.abstract.slice(0, OPENING_LENGTH), marks: [] },
    about: '',
  };
}
