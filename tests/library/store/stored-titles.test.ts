import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hashLinkKey, readFilter } from '../../../src/core/fingerprints';
import type { Paper } from '../../../src/core/paper';
import { readWindow } from '../../../src/core/recognise/find-titles';
import { CountedWords } from '../../../src/core/recognise/word-counts';
import { Library } from '../../../src/library/library';
import { type Database, openDatabase } from '../../../src/library/store/database';
import { StoredPapers } from '../../../src/library/store/stored-papers';
import { makePaper } from '../../core/search/papers';
import { papers as digest } from '../../pages/digest';
import { oneAfterTheOther } from './exclusive';

const KEY = 'github.com/who/kelp';
const link = { kind: 'code' as const, url: `https://${KEY}`, label: 'who/kelp', key: KEY };
const kelp: Paper = {
  ...makePaper('KelpNet: Counting Sea Otters from Drifting Kelp Rafts', 'Otters rest in kelp.'),
  links: [link],
};
const others = ['Wind', 'Rain', 'Snow', 'Hail', 'Fog', 'Frost', 'Dew', 'Sleet', 'Mist', 'Drizzle'].map(
  (word) =>
    makePaper(
      `${word} Over Mountain Lakes of the Northern Alps`,
      `On ${word.toLowerCase()} in the mountains.`,
    ),
);

let name = 0;
let db: Database;
let stored: StoredPapers;
let library: Library;

beforeEach(async () => {
  name++;
  db = await openDatabase(`titles-${name}`);
  stored = await StoredPapers.open(db, oneAfterTheOther(), async () => [new CountedWords(digest)]);
  library = new Library({ version: 'v1', papers: digest }, stored);
});
afterEach(() => {
  stored.close();
  db.close();
});

async function add(...papers: Paper[]): Promise<void> {
  await library.add(papers);
  await stored.settled();
}

const ids = async (text: string) => {
  const finds = (await library.findTitles([text]))[0] ?? [];
  return finds.map(({ paperIds, certainty }) => [certainty, ...paperIds]);
};

describe('papers of the user’s own', () => {
  it('are recognised on pages by their titles, word for word and nearly so', async () => {
    await add(kelp, ...others);
    expect(await ids(`See “${kelp.title}” for more.`)).toEqual([['exact', kelp.id]]);
    expect(await ids('Counting Sea Otters from Drifting Kelp Rafts')).toEqual([['probable', kelp.id]]);
    expect(await ids('Counting sea otters from the air is hard')).toEqual([]);
    const [paper] = digest as [Paper];
    expect(await ids(paper.title)).toEqual([['exact', paper.id]]);
  });

  it('are known by whole titles and links', async () => {
    await add(kelp);
    const [first] = digest as [Paper];
    expect(await library.byTitles([kelp.title.toUpperCase(), 'Sea Otters', first.title])).toEqual([
      [kelp.id],
      [],
      [first.id],
    ]);
    expect(await library.byLinkKeys(['github.com/no/thing', KEY])).toEqual([[], [kelp.id]]);
  });

  it('are in the fingerprints that pages get, under another version', async () => {
    const before = await library.fingerprints();
    await add(kelp);
    const after = await library.fingerprints();
    expect(after.version).not.toBe(before.version);
    const filter = readFilter(after);
    expect(filter.has(hashLinkKey(KEY))).toBe(true);
    for (const { title } of [kelp, ...digest])
      expect(readWindow(title).runs.some((run) => filter.has(run))).toBe(true);
    expect(readWindow(kelp.title).runs.filter((run) => readFilter(before).has(run))).toEqual([]);
  });

  it('keep their short names as long as no other title has them', async () => {
    await add(kelp, ...others);
    expect(await library.shortNames([kelp.id])).toEqual([{ name: 'KelpNet', paperId: kelp.id }]);
    await add(makePaper('Beyond KelpNet: Sea Urchins'));
    expect(await library.shortNames([kelp.id])).toEqual([]);
    const tokenSelect = digest.find(({ title }) => title.startsWith('TokenSelect:')) as Paper;
    expect(await library.shortNames([tokenSelect.id])).toHaveLength(1);
    await add(makePaper('Is TokenSelect All One Needs?'));
    expect(await library.shortNames([tokenSelect.id])).toEqual([]);
  });

  it('name all papers with one title', async () => {
    const twin = { ...kelp, id: 'twin' };
    await add(kelp, twin);
    expect(await ids(kelp.title)).toEqual([['exact', kelp.id, 'twin']]);
    expect(await ids('Counting Sea Otters from Drifting Kelp Rafts')).toEqual([
      ['probable', kelp.id, 'twin'],
    ]);
  });

  it('take the place of the digest’s own', async () => {
    const [paper] = digest as [Paper];
    const better = { ...paper, abstract: 'Now with zebras.' };
    await add(better);
    expect(await library.byIds([paper.id])).toEqual([better]);
    expect(
      (await library.search(paper.title)).hits.filter(({ paper: { id } }) => id === paper.id),
    ).toHaveLength(1);
    expect(await ids(paper.title)).toEqual([['exact', paper.id]]);
    expect((await library.newest(100)).filter(({ id }) => id === paper.id)).toEqual([better]);
    expect(await library.shortNames([paper.id])).toEqual(
      await new Library({ version: 'v1', papers: digest }).shortNames([paper.id]),
    );
  });

  it('are found after merges, and no more when they are gone', async () => {
    for (let i = 0; i < 9; i++)
      await add(...others.map((paper) => makePaper(`${paper.title} in ${1900 + i}`, paper.abstract)));
    expect((await db.getAllKeys('titles')).length).toBeLessThan(9);
    expect(await db.getAllKeys('titles')).toEqual(await db.getAllKeys('segments'));
    const [first, last] = [1900, 1908].map((year) => makePaper(`${others[3]?.title} in ${year}`));
    for (const paper of [first, last] as Paper[])
      expect(await ids(paper.title)).toEqual([['exact', paper.id]]);
  });

  it('are recognised again after the index of titles was damaged', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    await add(kelp, ...others);
    const [key] = await db.getAllKeys('titles');
    const whole = await db.get('titles', key as number);
    if (!whole) throw new Error('nothing stored');
    whole.part.runs.values[0] = 7;
    await db.put('titles', whole, key);
    library = new Library({ version: 'v1', papers: digest }, await StoredPapers.open(db, oneAfterTheOther()));
    const [paper] = digest as [Paper];
    expect(await ids(paper.title)).toEqual([['exact', paper.id]]);
    await vi.waitFor(async () => expect(await ids(kelp.title)).toEqual([['exact', kelp.id]]));
    expect(warned).toHaveBeenCalled();
    warned.mockRestore();
  });
});
