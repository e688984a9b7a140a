import { checkedLink, isWebAddress } from '../../core/checked-link';
import { isIdOf } from '../../core/identity/id-shapes';
import { cleanTags, type Kept } from '../../core/kept';
import type { Paper, PaperIds, PaperLink } from '../../core/paper';
import { plainLine, plainLines } from '../../core/plain-text';
import { EVERY_MINUTES_MIN } from '../../core/sources/source';
import type { ReadProblem } from '../import/read-problem';
import type { RestoredRecord } from './archive-schemas';

/** What is wrong with a member of a record, and what becomes of it. */
export type MemberProblem = Pick<ReadProblem, 'field' | 'reason' | 'isNote'>;

type Note = (field: string, reason: string, isNote?: true) => void;
type Value<P extends RestoredRecord['part']> = Extract<RestoredRecord, { part: P }>['value'];
type RestoredPaper = Value<'papers'>;
type RestoredKept = Omit<Value<'kept'>, 'id'>;

/**
 * A record of a library file that has its shape, checked like any import: texts are as people see them, and what follows
 * from an address is computed from it. @returns null where nothing of use is left
 */
export function checkRestored(
  part: RestoredRecord['part'],
  value: RestoredRecord['value'],
): { value: RestoredRecord['value'] | null; problems: MemberProblem[] } {
  const problems: MemberProblem[] = [];
  const note: Note = (field, reason, isNote) =>
    problems.push({ field, reason, ...(isNote ? { isNote } : {}) });
  const check = CHECKS[part] as (value: unknown, note: Note) => RestoredRecord['value'] | null;
  return { value: check(value, note), problems };
}

const CHECKS: { [P in RestoredRecord['part']]: (value: Value<P>, note: Note) => Value<P> | null } = {
  papers: checkPaper,
  kept: ({ id, ...kept }, note) => {
    const left = checkKept(kept, note);
    return left && { id, ...left };
  },
  sources: (source, note) => {
    if (!isWebAddress(source.url)) return refuse(note, 'url', NO_ADDRESS);
    const name = line(source.name, 'name', note);
    if (!name) return refuse(note, 'name', 'there is nothing to be seen in it');
    const everyMinutes = Math.max(EVERY_MINUTES_MIN, source.everyMinutes);
    if (everyMinutes > source.everyMinutes)
      note('everyMinutes', `a source is asked every ${EVERY_MINUTES_MIN} minutes at most`, true);
    return { ...source, name, everyMinutes };
  },
  rejections: (one, note) => ({
    ...one,
    text: line(one.text, 'text', note),
    paperTitle: line(one.paperTitle, 'paperTitle', note),
  }),
  visits: (visit) => visit,
  isHistoryOn: (isOn) => isOn,
  settings: ({ offSites, ...settings }, note) => ({
    ...settings,
    ...(offSites ? { offSites: lines(offSites, 'offSites', note) } : {}),
  }),
  imports: (run, note) => ({ ...run, name: line(run.name, 'name', note) }),
  undo: ({ before, kept, ...step }, note) => {
    const paper = before && checkPaper(before, note);
    // Without it the step would take the paper away instead of bringing back what it was.
    if (before && !paper) return null;
    const left = kept && checkKept(kept, note);
    return { ...step, before: paper, ...(left ? { kept: left } : {}) };
  },
};

const NO_ADDRESS = 'it is no http(s) address that leads where it says';

function checkPaper(paper: RestoredPaper, note: Note): RestoredPaper | null {
  const title = line(paper.title, 'title', note);
  if (!title) return refuse(note, 'title', 'there is nothing to be seen in it');
  const { authors, venue, ids, source } = paper;
  const known = ids && checkIds(ids, note);
  return {
    ...paper,
    title,
    abstract: many(paper.abstract, 'abstract', note),
    links: paper.links.flatMap((link, i) => checkLink(link, `links.${i}`, note) ?? []),
    ...(authors ? { authors: lines(authors, 'authors', note) } : {}),
    ...(venue === undefined ? {} : { venue: line(venue, 'venue', note) }),
    ...(known ? { ids: known } : {}),
    appearances: paper.appearances.map(({ digest, date }) => ({
      digest: line(digest, 'appearances', note),
      date: line(date, 'appearances', note),
    })),
    source: Object.fromEntries(
      Object.entries(source).map(([name, text]) => [name, text && many(text, `source.${name}`, note)]),
    ) as Paper['source'],
  };
}

function checkLink(link: RestoredPaper['links'][number], field: string, note: Note): PaperLink | null {
  const checked = checkedLink(link.url);
  if (!checked) return refuse(note, field, `${NO_ADDRESS}; it is left out`);
  if (checked.label !== link.label || checked.key !== link.key || checked.kind !== link.kind)
    note(field, 'it said something else than its address; it is named by that', true);
  return { ...checked, ...(link.from ? { from: lines(link.from, field, note) } : {}) };
}

function checkIds(ids: RestoredPaper['ids'] & object, note: Note): PaperIds {
  const good = (Object.entries(ids) as [keyof PaperIds, string | undefined][]).filter(([kind, text]) => {
    if (text === undefined) return false;
    const isGood = isIdOf(kind, text);
    if (!isGood) note(`ids.${kind}`, 'it is no identifier of this kind; it is left out');
    return isGood;
  });
  return Object.fromEntries(good);
}

function checkKept({ tags, note: text, ...kept }: RestoredKept, note: Note): Kept | null {
  const goodTags = tags && cleanTags(lines(tags, 'tags', note));
  const goodNote = text && many(text, 'note', note);
  const left = {
    ...kept,
    ...(goodTags?.length ? { tags: goodTags } : {}),
    ...(goodNote?.trim() ? { note: goodNote } : {}),
  };
  return Object.keys(left).length > 0 ? left : null;
}

function refuse(note: Note, field: string, reason: string): null {
  note(field, reason);
  return null;
}

function line(text: string, field: string, note: Note): string {
  return told(text, plainLine(text), field, note);
}

function many(text: string, field: string, note: Note): string {
  return told(text, plainLines(text), field, note);
}

function lines(texts: string[], field: string, note: Note): string[] {
  return texts.map((text) => line(text, field, note)).filter(Boolean);
}

function told(text: string, clean: string, field: string, note: Note): string {
  if (clean !== text) note(field, 'what is not to be seen in it is left out', true);
  return clean;
}
