import { foldTag, type Kept } from '../kept';
import { tokens } from '../normalize';
import type { Paper } from '../paper';
import { isSameWord } from '../search/terms';
import type { Condition, QueryPart } from './query-part';

/**
 * Whether a paper has all that a query asks for besides words.
 * @param kept what the user keeps of it
 */
export function meets(paper: Paper, parts: QueryPart[], kept: Kept = {}): boolean {
  return parts.every(
    ({ condition, isNegated }) => condition.kind === 'sort' || holds(paper, condition, kept) !== isNegated,
  );
}

/** A day of the calendar: when it came here, where nothing else was said. */
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The year a paper is of, by itself or by the digest that it appeared in; null where nothing says it. */
export function yearOf({ published, appearances }: Paper): number | null {
  const listed = appearances.map(({ date }) => date).filter((date) => !ISO_DAY.test(date));
  const dates = [published ?? '', ...listed];
  const years = dates.flatMap((date) => /\b(?:19|20)\d{2}\b/.exec(date)?.[0] ?? []);
  return years.length ? Number(years[0]) : null;
}

/** Whether a query asks for what the user keeps of papers. */
export function isOfKept({ condition }: QueryPart): boolean {
  const { kind } = condition;
  return kind === 'is' || kind === 'tag' || (kind === 'has' && condition.what === 'note');
}

function holds(paper: Paper, condition: Exclude<Condition, { kind: 'sort' }>, kept: Kept): boolean {
  switch (condition.kind) {
    case 'phrase':
      return hasPhrase(paper.title, condition.text) || hasPhrase(paper.abstract, condition.text);
    case 'title':
      return hasPhrase(paper.title, condition.text);
    case 'source':
      return paper.appearances.some(({ digest }) =>
        digest.toLowerCase().includes(condition.text.toLowerCase()),
      );
    case 'repo':
      return paper.links.some((link) => link.kind === 'code' && isRepository(link.label, condition.text));
    case 'has':
      return condition.what === 'note'
        ? kept.note !== undefined
        : paper.links.some((link) => link.kind === condition.what);
    case 'is':
      return isIt(condition.what, kept);
    case 'tag':
      return (kept.tags ?? []).some((tag) => foldTag(tag) === foldTag(condition.text));
    case 'year': {
      const year = yearOf(paper);
      if (year === null) return false;
      return year >= (condition.from ?? year) && year <= (condition.to ?? year);
    }
  }
}

function isIt(what: Extract<Condition, { kind: 'is' }>['what'], kept: Kept): boolean {
  switch (what) {
    case 'saved':
      return kept.saved !== undefined;
    case 'read':
      return kept.read !== undefined;
    case 'unread':
      return kept.read === undefined;
    case 'new':
      return kept.isNew === true;
  }
}

/** `owner/name`, or one of both. */
function isRepository(label: string, text: string): boolean {
  const known = label.toLowerCase();
  const wanted = text.toLowerCase();
  return known === wanted || known.split('/').includes(wanted);
}

/** The phrase's words in a row, however they are written; the last word in singular or plural. */
function hasPhrase(text: string, phrase: string): boolean {
  const wanted = tokens(phrase).map((token) => token.text);
  const words = tokens(text).map((token) => token.text);
  if (wanted.length === 0) return false;
  const matches = (at: number) =>
    wanted.every((word, i) => {
      const other = words[at + i] ?? '';
      return word === other || (i === wanted.length - 1 && isSameWord(word, other));
    });
  for (let at = 0; at + wanted.length <= words.length; at++) if (matches(at)) return true;
  return false;
}
