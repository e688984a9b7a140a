import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MOST_MAPPED, NEIGHBOURHOOD_MAPPED } from '../../src/core/limits';
import { printOf } from '../../src/core/map/map-paper';
import type { Paper } from '../../src/core/paper';
import { Library } from '../../src/library/library';
import { type Database, openDatabase } from '../../src/library/store/database';
import { KeptStore } from '../../src/library/store/kept-store';
import { StoredPapers } from '../../src/library/store/stored-papers';
import { makePaper } from '../core/search/papers';
import { papers as digest } from '../pages/digest';
import { oneAfterTheOther } from './store/exclusive';

const FISH =
  'salmon trout pike carp perch eel tench bream roach dace chub barbel zander burbot ide rudd bleak asp huchen vimba'.split(
    ' ',
  );
/** More than one map takes; each twentieth is about the same fish. */
const OWN: Paper[] = Array.from({ length: MOST_MAPPED }, (_, i) => ({
  ...makePaper(`The ${FISH[i % 20]} of lake ${i}`, `How ${FISH[i % 20]} swim in the ${FISH[i % 20]} pond.`),
  upvotes: i,
  published: Math.floor(i / 20) % 2 ? '2024' : '2023',
}));

let db: Database;
let stored: StoredPapers;
let library: Library;

beforeAll(async () => {
  db = await openDatabase('mapped');
  stored = await StoredPapers.open(db, oneAfterTheOther());
  library = new Library({ version: 'v1', papers: digest }, stored, new KeptStore(db));
  await library.add(OWN);
  await stored.settled();
}, 60_000);
afterAll(async () => {
  stored.close();
  await stored.settled();
  db.close();
});

describe('the papers of a map', () => {
  it('are all that a query’s conditions choose', async () => {
    const { papers, total } = await library.mapped('year:2024');
    expect([papers.length, total]).toEqual([1500, 1500]);
    const first = OWN[2999] as Paper;
    expect(papers[0]).toMatchObject({ id: first.id, title: first.title, upvotes: 2999, hasCode: false });
    expect((await library.mapped('source:daily')).papers.some(({ hasCode }) => hasCode)).toBe(true);
  });

  it('are none where they are too many', async () => {
    expect(await library.mapped('')).toEqual({ papers: [], total: MOST_MAPPED + digest.length });
  });

  it('around one are the nearest in two steps, and it is the first', async () => {
    const own = OWN[23] as Paper;
    const around = await library.mappedAround(own.id, '');
    expect(around?.papers[0]?.id).toBe(own.id);
    const titles = around?.papers.map(({ title }) => title) ?? [];
    expect(titles.length).toBeGreaterThan(30);
    expect(titles.length).toBeLessThanOrEqual(NEIGHBOURHOOD_MAPPED);
    expect(titles.every((title) => title.startsWith('The carp'))).toBe(true);
    expect(new Set(titles).size).toBe(titles.length);
    expect(await library.mappedAround('unknown', '')).toBeNull();
  });

  it('around one are as a query’s conditions choose them, too', async () => {
    const own = OWN[23] as Paper;
    const some = await library.mappedAround(own.id, 'year:2024');
    expect(some?.papers.length).toBeGreaterThan(10);
    expect(some?.papers.every(({ upvotes = 0 }) => Math.floor(upvotes / 20) % 2 === 1)).toBe(true);
  });

  it('have a name in whatever order, as long as they stay what they are', async () => {
    const { papers } = await library.mapped('source:daily');
    const print = printOf(papers);
    expect(printOf([...papers].reverse())).toBe(print);
    expect(printOf(papers.slice(1))).not.toBe(print);
    expect(printOf(papers.map((paper, i) => (i ? paper : { ...paper, print: 1 })))).not.toBe(print);
  });
});
