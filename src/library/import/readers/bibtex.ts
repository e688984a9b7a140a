import type { Creator, Entry, Library, Options } from '@retorquere/bibtex-parser';
import { trimUrl } from '../../../core/links';
import {
  BIBTEX_ENTRY_MAX_LENGTH,
  BIBTEX_PARENT_MAX_LENGTH,
  BIBTEX_STRINGS_MAX,
  RECORD_MAX_LENGTH,
} from '../import-limits';
import type { ReadItem } from '../paper-record';
import { joinDate } from '../read-date';
import { type FoundPaper, toItems } from '../to-items';
import { type BibtexEntry, bibtexEntries } from './bibtex-entries';
import { plainLatex, takeLongFields } from './bibtex-long-fields';
import { type ReadContext, readWhole } from './reader';

/** What TeX's old fonts show as other characters, but people paste as they mean it (`<i>`, `P(A|B)`); and stand-ins. */
const TYPED = '<>|';
const STAND_INS = '\ue0f0\ue0f1\ue0f2';

const OPTIONS: Options = {
  sentenceCase: false,
  caseProtection: false,
  // A command that nobody knows mostly dresses its argument, which stays.
  unsupported: 'ignore',
};

const LONG_PARENT = 'the entry that this names is too long; it is read without it';
const MANY_STRINGS = `the file has more than ${BIBTEX_STRINGS_MAX.toLocaleString('en')} abbreviations; this one is left out`;

const TOO_LONG: Pick<Library, 'entries' | 'errors' | 'strings'> = {
  entries: [],
  errors: [{ error: 'it is too long' }],
  strings: {},
};

/** BibTeX and BibLaTeX: entry by entry, with the file's abbreviations and what `crossref` names. */
export async function* readBibtex(
  text: AsyncIterable<string>,
  context: ReadContext,
): AsyncGenerator<ReadItem> {
  const { parse } = await import('@retorquere/bibtex-parser');
  const bibtex = await readWhole(text, context);
  const parents = await findParents(bibtex, context);
  const strings: Record<string, string> = {};
  for (const entry of bibtexEntries(bibtex)) {
    await context.breathe();
    context.reached(entry.end / bibtex.length);
    const place = { line: entry.line };
    if (entry.type === 'comment' || entry.type === 'preamble') continue;
    const problem = checkEntry(entry);
    if (problem) {
      yield { problem: { ...place, reason: problem } };
      continue;
    }
    const { rest, long } = takeLongFields(entry.text);
    const named = parents.get(crossrefOf(entry) ?? '') ?? '';
    const parent = named.length <= BIBTEX_PARENT_MAX_LENGTH ? named : '';
    if (named && !parent)
      yield { problem: { ...place, field: 'crossref', isNote: true, reason: LONG_PARENT } };
    const library =
      rest.length <= BIBTEX_ENTRY_MAX_LENGTH
        ? parse(protect(`${parent}\n${rest}`), { ...OPTIONS, strings, raw: entry.type === 'string' })
        : TOO_LONG;
    if (entry.type === 'string') {
      const hasRoom = Object.keys(strings).length < BIBTEX_STRINGS_MAX;
      if (hasRoom) Object.assign(strings, library.strings);
      else yield { problem: { ...place, isNote: true, reason: MANY_STRINGS } };
    } else if (library.entries.length > 0)
      yield* toItems(toPaper(library.entries.at(-1) as Entry, long), place);
    else yield { problem: { ...place, reason: `the entry cannot be read (${shorten(library.errors[0])})` } };
    const broken = library.errors.find(({ error }) => PLACE.test(error));
    if (broken && library.entries.length > 0)
      yield { problem: { ...place, isNote: true, reason: `the entry is read in part (${shorten(broken)})` } };
  }
}

/** The entries that others name by `crossref`, by their keys; BibTeX has them below those. */
async function findParents(bibtex: string, { breathe }: ReadContext): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const named = new Set<string>();
  for (const entry of bibtexEntries(bibtex)) {
    await breathe();
    const key = /^@[ \t]*[a-z]+\s*[{(]\s*([^,\s]{1,200})/i.exec(entry.text)?.[1]?.toLowerCase();
    if (key) texts.set(key, entry.text);
    const name = crossrefOf(entry);
    if (name) named.add(name);
  }
  return new Map([...texts].filter(([key]) => named.has(key)));
}

function crossrefOf({ text }: BibtexEntry): string | undefined {
  return /\bcrossref\s{0,20}=\s{0,20}["{]([^"}]{1,200})["}]/i.exec(text)?.[1]?.trim().toLowerCase();
}

function toPaper({ fields }: Entry, long: Map<string, string>): FoundPaper {
  const field = (name: string): string | undefined => {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (typeof value === 'string') return restore(value);
    return long.has(name) ? plainLatex(long.get(name) as string) : undefined;
  };
  const eprint = field('eprint');
  const archive = field('archiveprefix') ?? field('eprinttype');
  const subtitle = field('subtitle');
  const title = field('title');
  return {
    title: title && subtitle ? `${title}: ${subtitle}` : title,
    abstract: field('abstract'),
    authors: fields.author ? fields.author.map(toName) : field('author'),
    published: field('date') ?? joinDate(field('year'), field('month'), field('day')) ?? field('year'),
    venue: field('journal') ?? field('journaltitle') ?? field('booktitle') ?? field('eventtitle'),
    ids: [
      eprint && /arxiv/i.test(archive ?? 'arxiv') ? eprint : undefined,
      field('doi'),
      arxivIn(field('journal')),
    ],
    links: [
      field('url'),
      field('code'),
      field('github'),
      ...urlsIn(field('howpublished')),
      ...urlsIn(field('note')),
    ],
  };
}

function toName({ name, firstName, prefix, lastName, suffix }: Creator): Record<string, string | undefined> {
  const text = (part?: string) => part && restore(part);
  return { name: text(name), given: text(firstName), particle: prefix, family: text(lastName), suffix };
}

/** `arXiv preprint arXiv:2401.01234` stands where a journal should. */
function arxivIn(text = ''): string | undefined {
  return /\barXiv:\s*\S+/i.exec(text.slice(0, 500))?.[0];
}

function urlsIn(text = ''): string[] {
  return [...text.slice(0, 5000).matchAll(/https?:\/\/[^\s<>"{}]+/g)].map(([url]) => trimUrl(url));
}

function checkEntry({ text, isClosed }: BibtexEntry): string | undefined {
  if (text.length > RECORD_MAX_LENGTH) return 'the entry is longer than 5 MB; it is skipped';
  return isClosed ? undefined : "the entry's brackets do not match; it is skipped";
}

/** Where the library could not go on in an entry; its other errors are about what the text looks like. */
const PLACE = / at line \d+, column \d+/;

function shorten({ error } = { error: '' }): string {
  return restore(error.split(PLACE)[0] as string)
    .replace(/\s+/g, ' ')
    .slice(0, 120);
}

function protect(text: string): string {
  return text.replace(/[<>|]/g, (typed) => STAND_INS[TYPED.indexOf(typed)] as string);
}

function restore(text: string): string {
  return text.replace(/[\ue0f0-\ue0f2]/g, (standIn) => TYPED[STAND_INS.indexOf(standIn)] as string);
}
