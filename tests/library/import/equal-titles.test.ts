import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Importer } from '../../../src/library/import/importer';
import { Namesakes } from '../../../src/library/namesakes';
import { type Database, openDatabase } from '../../../src/library/store/database';
import { StoredPapers } from '../../../src/library/store/stored-papers';
import { papers as digest } from '../../pages/digest';
import { oneAfterTheOther } from '../store/exclusive';
import { DAY, record, source, take } from './sample-imports';

let count = 0;
let db: Database;
let importer: Importer;
beforeEach(async () => {
  db = await openDatabase(`equal-titles-${++count}`);
  importer = new Importer(db, digest, oneAfterTheOther());
});
afterEach(() => db.close());

/** By different people, in different years. */
const introductions = (many: number) =>
  Array.from({ length: many }, (_, i) =>
    record('Introduction', { authors: [`Ada Nr${i}`], published: `${1000 + i * 2}` }),
  );

describe('many papers of one title', () => {
  it('are kept apart, and each is known when it comes again', async () => {
    const first = await take(importer, source('a', ...introductions(300)));
    expect(first.preview).toMatchObject({ added: 300, repeated: 0, namesakeCount: 299 });
    expect(first.preview.namesakes).toHaveLength(200);
    const better = introductions(300).map((one) => ({ ...one, abstract: `Of ${one.authors[0]}.` }));
    const again = await importer.read('again', [source('a', ...better)], DAY, new AbortController().signal);
    expect(again.preview).toMatchObject({ added: 0, changed: 300, known: 0, repeated: 0 });
    await importer.discard(again.id);
    const same = await importer.read(
      'same',
      [source('a', ...introductions(300))],
      DAY,
      new AbortController().signal,
    );
    expect(same.preview).toMatchObject({ added: 0, changed: 0, known: 300 });
    expect(await db.count('staged')).toBe(0);
  });

  it('are known within one import, however late they come again', async () => {
    const { preview } = await take(importer, source('a', ...introductions(1200), ...introductions(1200)));
    expect(preview).toMatchObject({ records: 2400, added: 1200, repeated: 1200 });
    expect(await db.count('papers')).toBe(1200);
  });

  it('are compared with what one of the library has become, not with what it was', async () => {
    await take(importer, source('a', record('Introduction', { published: '2020' })));
    const by = (name: string) => record('Introduction', { authors: [name], published: '2020' });
    const { preview } = await take(importer, source('b', by('Ada Ost'), by('Bo West'), by('A. Ost')));
    expect(preview).toMatchObject({ added: 1, changed: 1, repeated: 1, namesakeCount: 1 });
    const papers = (await db.getAll('papers')).map(({ paper }) => paper);
    expect(papers.map(({ authors }) => authors).sort()).toEqual([['Ada Ost'], ['Bo West']]);
  });

  it('are one paper where nothing tells them apart', async () => {
    const bare = Array.from({ length: 1000 }, () => record('Lanterns of the Far North'));
    const { preview } = await take(importer, source('a', ...bare));
    expect(preview).toMatchObject({ added: 1, repeated: 999, namesakeCount: 0 });
  });

  it('are told apart by their own characters where they have neither letters nor digits', async () => {
    const { preview } = await take(importer, source('a', record('???'), record('!!!'), record('???')));
    expect(preview).toMatchObject({ added: 2, repeated: 1 });
  });
});

describe('a paper of a title that others have', () => {
  it('is listed with them, and leads to them', async () => {
    const [bundled] = digest as [(typeof digest)[0]];
    await take(
      importer,
      source(
        'refs.bib',
        record('Introduction', { authors: ['Ada Ost'], published: '2019' }),
        record('Introduction', { authors: ['Bo West'], published: '2001' }),
        record('Preface', { authors: ['Bo West'] }),
        record(bundled.title, { published: '1999' }),
      ),
    );
    const stored = await StoredPapers.open(db, oneAfterTheOther());
    const namesakes = new Namesakes(digest, stored);
    const papers = (await db.getAll('papers')).map(({ paper }) => paper);
    const [ada, bo, preface, better] = papers as [
      (typeof papers)[0],
      (typeof papers)[0],
      (typeof papers)[0],
      (typeof papers)[0],
    ];
    expect(await namesakes.of(ada)).toEqual([{ id: bo.id, words: '2001, Bo West' }]);
    expect(await namesakes.of(bo)).toEqual([{ id: ada.id, words: '2019, Ada Ost' }]);
    expect(await namesakes.of(preface)).toEqual([]);
    // It took the place of the bundled one.
    expect(better.id).toBe(bundled.id);
    expect(await namesakes.of(better)).toEqual([]);
    const listed = [ada, bo, preface, better, ...digest.slice(1, 5)];
    expect(await namesakes.among(listed)).toEqual(new Set([ada.id, bo.id]));
    stored.close();
  });

  it('is told from one of the bundled digest', async () => {
    const [, bundled] = digest as [unknown, (typeof digest)[0]];
    const other = { ...bundled, id: 'other', published: '1990', links: [] };
    const stored = await StoredPapers.open(db, oneAfterTheOther());
    await stored.add([other]);
    const namesakes = new Namesakes(digest, stored);
    expect(await namesakes.among([bundled, other])).toEqual(new Set([bundled.id, 'other']));
    expect(await namesakes.of(bundled)).toEqual([{ id: 'other', words: '1990' }]);
    stored.close();
  });
});
