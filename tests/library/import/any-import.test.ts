import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/core/paper';
import { Importer } from '../../../src/library/import/importer';
import type { PaperRecord } from '../../../src/library/import/paper-record';
import { openDatabase } from '../../../src/library/store/database';
import { oneAfterTheOther } from '../store/exclusive';
import { contents, DAY, record, source, take } from './sample-imports';

/** Papers as they are; some have one title. */
const TRUE: PaperRecord[] = [
  'Introduction',
  'Introduction',
  'Introduction',
  'Lanterns of the Far North',
  'Ships at Night',
].map((title, i) =>
  record(title, {
    abstract: `We count the lights of night ${i}.`,
    authors: [`${['Ada', 'Bo', 'Cy', 'Di', 'Ed'][i]} Author${i}`, 'Fi Common'],
    published: `20${10 + i}`,
    ids: { arxiv: `2001.0000${i}`, doi: `10.1000/${i}` },
    urls: [`https://github.com/a/x${i}`, `https://gitlab.com/b/y${i}`],
  }),
);

/** A paper as some source has it: the title or an identifier, an author, and some of the rest. */
const told = fc
  .record({
    of: fc.nat({ max: TRUE.length - 1 }),
    isLoud: fc.boolean(),
    isRenamed: fc.boolean(),
    has: fc.record({
      abstract: fc.boolean(),
      published: fc.boolean(),
      arxiv: fc.boolean(),
      doi: fc.boolean(),
    }),
    authors: fc.integer({ min: 1, max: 2 }),
    urls: fc.subarray([0, 1]),
  })
  .map(({ of, isLoud, isRenamed, has, authors, urls }) => {
    const whole = TRUE[of] as PaperRecord;
    const { arxiv, doi } = whole.ids;
    const title = isRenamed && (has.arxiv || has.doi) ? `${whole.title}, revised` : whole.title;
    const told = record(isLoud ? title.toUpperCase() : title, {
      authors: whole.authors.slice(0, authors),
      ...(has.abstract ? { abstract: whole.abstract } : {}),
      ...(has.published ? { published: whole.published } : {}),
      ids: { ...(has.arxiv ? { arxiv } : {}), ...(has.doi ? { doi } : {}) },
      urls: urls.map((i) => whole.urls[i] as string),
    });
    return { of, told };
  });
const papers = fc.array(told, { minLength: 1, maxLength: 12 });
const records = (all: { told: PaperRecord }[]) => all.map((one) => one.told);

let count = 0;
async function withLibrary(
  work: (importer: Importer, db: Awaited<ReturnType<typeof openDatabase>>) => Promise<void>,
) {
  const db = await openDatabase(`any-import-${++count}`);
  try {
    await work(new Importer(db, [], oneAfterTheOther()), db);
  } finally {
    db.close();
  }
}
const none = new AbortController().signal;

describe('any imports', () => {
  it('change nothing until they are taken, bring what they say, and go without a trace', async () => {
    await fc.assert(
      fc.asyncProperty(papers, papers, async (first, second) => {
        await withLibrary(async (importer, db) => {
          const one = await take(importer, source('a', ...records(first)));
          expect(await db.count('papers')).toBe(one.preview.added);
          const before = await contents(db);
          const read = await importer.read('b', [source('b', ...records(second))], DAY, none);
          await importer.discard(read.id);
          expect(await contents(db)).toBe(before);
          const two = await take(importer, source('b', ...records(second)));
          expect(two.preview).toEqual(read.preview);
          expect(await db.count('papers')).toBe(one.preview.added + two.preview.added);
          await importer.takeBack(two.id);
          expect(await contents(db)).toBe(before);
          await importer.takeBack(one.id);
          expect(await contents(db)).toBe('[[],0,0,[]]');
        });
      }),
      { numRuns: 60 },
    );
  });

  it('make one paper of one, keep equal titles apart, and lose nothing that a source says', async () => {
    // A renamed paper is known by its identifier alone, which what came before must have named.
    const sure = TRUE.map((one) => record(one.title, { authors: one.authors, ids: one.ids }));
    await fc.assert(
      fc.asyncProperty(papers, papers, async (first, second) => {
        await withLibrary(async (importer, db) => {
          await take(importer, source('sure', ...sure));
          await take(importer, source('a', ...records(first)), source('b', ...records(second)));
          const stored = (await db.getAll('papers')).map(({ paper }) => paper);
          expect(stored.map(({ ids }) => ids?.doi).sort()).toEqual(TRUE.map(({ ids }) => ids.doi));
          for (const [name, all] of Object.entries({ a: first, b: second }))
            for (const { of, told } of all) {
              const paper = stored.find(({ ids }) => ids?.doi === `10.1000/${of}`) as Paper;
              expect(paper.abstract.length).toBeGreaterThanOrEqual(told.abstract.length);
              expect(paper.appearances.map(({ digest }) => digest)).toContain(name);
              for (const url of told.urls) {
                const link = paper.links.find((one) => one.url === url);
                expect(link?.from ?? [name]).toContain(name);
              }
            }
          const again = await importer.read('again', [source('a', ...records(first))], DAY, none);
          expect(again.preview).toMatchObject({ added: 0, changed: 0 });
        });
      }),
      { numRuns: 60 },
    );
  });
});
