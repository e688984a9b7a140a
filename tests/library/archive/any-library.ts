import fc from 'fast-check';
import { checkedLink } from '../../../src/core/checked-link';
import { cleanTags, type Kept } from '../../../src/core/kept';
import type { LocalData } from '../../../src/core/local-data';
import type { Paper, PaperLink } from '../../../src/core/paper';
import { plainLine, plainLines } from '../../../src/core/plain-text';
import { parseSettings } from '../../../src/core/settings';
import type { Source } from '../../../src/core/sources/source';
import type { PaperRecord } from '../../../src/library/import/paper-record';

/** Whatever people and files write, names of JavaScript's own included, as it is kept: see `plain-text`. */
const written = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('__proto__', 'constructor', '\u2028', '\ud800', '"}\n]', '😀', '', 'two\nlines\r\n'),
);
const text = written.map(plainLine);
const lines = written.map(plainLines);
const nonEmpty = written.map((some) => plainLine(`${some}x`));
const optional = <T, K extends keyof T>(
  model: { [Key in keyof T]: fc.Arbitrary<T[Key]> },
  ...requiredKeys: K[]
) => fc.record(model, { requiredKeys: requiredKeys as never[] }) as fc.Arbitrary<Pick<T, K> & Partial<T>>;
const ids = optional({
  arxiv: fc.constantFrom('2401.01234', 'math/0601001'),
  doi: fc.constantFrom('10.1000/xyz', '10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O'),
  openReview: fc.constantFrom('rJzIBfZAb', '_P9LyJ5pMDb'),
  acl: fc.constantFrom('2020.acl-main.1', 'P19-1001'),
});
const id = fc.stringMatching(/^[0-9a-z]{1,13}$/);
const moment = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const day = moment.map((at) => at.slice(0, 10));
export const anyPaper: fc.Arbitrary<Paper> = optional(
  {
    id,
    title: nonEmpty,
    abstract: lines,
    links: fc.array(
      fc
        .record({ path: id, host: fc.constantFrom('example.org', 'github.com/o', 'ada.github.io') })
        .map(({ path, host }) => checkedLink(`https://${host}/${path}`) as PaperLink)
        .chain((link) =>
          fc.option(fc.array(nonEmpty, { maxLength: 2 }), { nil: undefined }).map((from) => ({
            ...link,
            ...(from ? { from } : {}),
          })),
        ),
      { maxLength: 3 },
    ),
    authors: fc.array(nonEmpty, { maxLength: 3 }),
    venue: text,
    ids,
    upvotes: fc.nat(),
    published: fc.constantFrom('2020', '2020-04', '2020-04-01'),
    appearances: fc.array(fc.record({ digest: text, date: text }), { maxLength: 3 }),
    source: optional({ title: lines, abstract: lines }),
  },
  'id',
  'title',
  'abstract',
  'links',
  'appearances',
  'source',
);

const anyKept: fc.Arbitrary<Kept> = optional({
  saved: moment,
  read: moment,
  tags: fc.array(nonEmpty, { minLength: 1, maxLength: 3 }).map(cleanTags),
  note: written.map((some) => plainLines(`${some}x`)),
  isNew: fc.constant(true as const),
}).filter((kept) => Object.keys(kept).length > 0 && kept.tags?.length !== 0);

const anySource: fc.Arbitrary<Source> = optional(
  {
    url: id.map((path) => `https://feeds.example.org/${path}`),
    name: nonEmpty,
    addedAt: moment,
    everyMinutes: fc.integer({ min: 60, max: 10_000 }),
    isNotified: fc.boolean(),
    isPaused: fc.constant(true as const),
  },
  'url',
  'name',
  'addedAt',
  'everyMinutes',
  'isNotified',
);

export const anyLocal: fc.Arbitrary<LocalData> = fc.record({
  settings: fc
    .record({
      highlight: fc.constantFrom('underline', 'wash', 'off'),
      cards: fc.constantFrom('hover', 'key', 'off'),
      cardKey: fc.constantFrom('Alt', 'Control', 'Shift'),
      cardDelay: fc.integer({ min: 300, max: 1500 }),
      toolbarOnly: fc.boolean(),
      offSites: fc.array(fc.domain(), { maxLength: 3 }),
    })
    .map(parseSettings),
  rejections: fc.array(fc.record({ text, paperId: id, paperTitle: text, date: day }), { maxLength: 4 }),
  history: fc.record({
    isOn: fc.boolean(),
    visits: fc.uniqueArray(fc.record({ id, at: moment }), { maxLength: 4, selector: (visit) => visit.id }),
  }),
});

const anyRecord: fc.Arbitrary<PaperRecord> = fc.record({
  title: fc.constantFrom('Lakes', 'Rivers of the Far North', 'Hills', 'A Survey of Everything There Is'),
  abstract: text,
  authors: fc.array(fc.constantFrom('Ada Ost', 'Bo West'), { maxLength: 1 }),
  ids: fc.constantFrom({}, { arxiv: '2101.00001' }),
  urls: fc.constant([]),
});

/** A library that somebody has used for a while. */
export interface AnyLibrary {
  papers: Paper[];
  /** Before and after the papers were added, each an import of its own. */
  imports: PaperRecord[][];
  kept: { id: string; kept: Kept }[];
  sources: Source[];
  local: LocalData;
}

export const anyLibrary: fc.Arbitrary<AnyLibrary> = fc
  .record({
    papers: fc.uniqueArray(anyPaper, { maxLength: 6, selector: (paper) => paper.id }),
    imports: fc.array(fc.array(anyRecord, { minLength: 1, maxLength: 4 }), { maxLength: 3 }),
    kept: fc.uniqueArray(fc.record({ id, kept: anyKept }), { maxLength: 4, selector: (one) => one.id }),
    sources: fc
      .uniqueArray(anySource, { maxLength: 3, selector: ({ url }) => url })
      .map((sources) => sources.map((source, i) => ({ ...source, name: `${source.name}${i}` }))),
    local: anyLocal,
  })
  // Something is kept of the papers, too; of bundled ones, of which nothing else is stored, none is new.
  .map((library) => ({
    ...library,
    kept: library.kept.flatMap(({ kept: { isNew, ...kept } }, i) => {
      const { [i]: paper } = library.papers;
      if (paper) return { id: paper.id, kept: isNew ? { ...kept, isNew } : kept };
      return Object.keys(kept).length > 0 ? { id: `bundled${i}`, kept } : [];
    }),
  }))
  .filter(({ kept }) => new Set(kept.map((one) => one.id)).size === kept.length);
