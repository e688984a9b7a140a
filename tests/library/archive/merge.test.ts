import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Kept } from '../../../src/core/kept';
import type { Paper } from '../../../src/core/paper';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { SourceStore } from '../../../src/library/sources/source-store';
import { KeptStore } from '../../../src/library/store/kept-store';
import { PaperStore } from '../../../src/library/store/paper-store';
import { papers as digest } from '../../pages/digest';
import { oneAfterTheOther } from '../store/exclusive';
import { anyLocal } from './any-library';
import { Profile } from './profile';

vi.mock('wxt/browser', () => ({ browser: {} }));

const [EARLY, LATE] = ['2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'];
const SOURCE = { addedAt: EARLY, everyMinutes: 180, isNotified: false };
const STATE = { nextAt: LATE, failures: 0 };

const paper = (title: string, more: Partial<Paper> = {}): Paper => ({
  id: title.toLowerCase().replace(/\W/g, ''),
  title,
  abstract: '',
  links: [],
  appearances: [],
  source: {},
  ...more,
});
const LAKES = paper('Lakes of Bavaria', { ids: { arxiv: '2101.00001' }, authors: ['Ada Ost'] });
const RIVERS = paper('Rivers of the Far North', { authors: ['Bo West'] });

let old: Profile;
let here: Profile;
beforeEach(async () => {
  old = await Profile.open();
  here = await Profile.open();
});
afterEach(() => {
  old.close();
  here.close();
});

const add = (profile: Profile, ...papers: Paper[]) =>
  new PaperStore(profile.db, oneAfterTheOther()).add(papers);
const keep = (profile: Profile, id: string, kept: Kept) => new KeptStore(profile.db).put([{ id, kept }]);
const papersOf = async ({ db }: Profile) => (await db.getAll('papers')).map((one) => one.paper);
const keptOf = async ({ db }: Profile) => Object.fromEntries(await new KeptStore(db).all());

describe('a library that is restored into another', () => {
  it('shows what it would bring, and changes nothing before it is agreed to', async () => {
    await add(old, LAKES, RIVERS);
    await keep(old, RIVERS.id, { note: 'mine' });
    await new SourceStore(old.db).add({ ...SOURCE, url: 'https://a.org/feed', name: 'A' }, STATE);
    old.local.settings = { ...DEFAULT_SETTINGS, highlight: 'wash' };
    old.local.history = { isOn: true, visits: [{ id: LAKES.id, at: EARLY }] };
    await add(here, { ...LAKES, abstract: 'Known here.' });
    const before = await here.export();
    const { preview, id } = await here.read(await old.export());
    expect(preview).toMatchObject({ records: 2, added: 1, changed: 0, known: 1, unreadable: 0 });
    expect(preview.restore).toEqual({
      kept: 1,
      sources: 1,
      imports: 0,
      rejections: 0,
      visits: 1,
      settings: 'fresh',
    });
    expect(await here.export()).toBe(before);
    await here.importer().discard(id);
    expect([await here.db.count('staged'), await here.db.count('imports')]).toEqual([0, 0]);
  });

  it('makes the same paper one, under the id that it has here; what is kept of it follows', async () => {
    const twin = {
      ...LAKES,
      id: 'otherid',
      title: 'Lakes of Bavaria: a survey',
      abstract: 'A longer abstract.',
    };
    await add(old, twin);
    await keep(old, 'otherid', { saved: EARLY, tags: ['b'], note: 'theirs', isNew: true });
    old.local.rejections = [{ text: 'Lakes', paperId: 'otherid', paperTitle: 'x', date: '2026-01-01' }];
    old.local.history.visits = [{ id: 'otherid', at: EARLY }];
    await add(here, LAKES);
    await keep(here, LAKES.id, { saved: LATE, tags: ['a'], note: 'mine' });
    await here.restore(await old.export());
    expect(await papersOf(here)).toEqual([{ ...LAKES, abstract: 'A longer abstract.' }]);
    expect(await keptOf(here)).toEqual({
      [LAKES.id]: { saved: EARLY, tags: ['a', 'b'], note: 'mine\n\ntheirs' },
    });
    expect(here.local.rejections[0]?.paperId).toBe(LAKES.id);
    expect(here.local.history.visits[0]?.id).toBe(LAKES.id);
  });

  it('joins several papers of the file with the one that they are here, and gives that back as it was', async () => {
    const twins = ['one', 'two'].map((id) => ({
      ...LAKES,
      id,
      title: `Lakes, part ${id}`,
      abstract: id.repeat(3),
    }));
    await add(old, ...twins);
    for (const { id } of twins) await keep(old, id, { note: `note of ${id}` });
    await add(here, LAKES);
    await keep(here, LAKES.id, { note: 'mine' });
    const before = await here.export();
    const run = await here.restore(await old.export());
    expect(await papersOf(here)).toHaveLength(1);
    expect(await keptOf(here)).toEqual({ [LAKES.id]: { note: 'mine\n\nnote of one\n\nnote of two' } });
    await here.importer().takeBack(run);
    expect(await here.export()).toBe(before);
  });

  it('gives another id where its own is taken by another paper', async () => {
    const other = { ...RIVERS, id: LAKES.id };
    await add(old, other);
    await keep(old, other.id, { note: 'of the rivers' });
    await add(here, LAKES);
    const { preview } = await here.read(await old.export());
    expect(preview.namesakes).toHaveLength(1);
    await here.restore(await old.export());
    const [lakes, rivers] = (await papersOf(here)) as [Paper, Paper];
    expect(lakes).toEqual(LAKES);
    expect(rivers.title).toBe(RIVERS.title);
    expect(await keptOf(here)).toEqual({ [rivers.id]: { note: 'of the rivers' } });
  });

  it('is compared with no bundled paper: what was changed of one is as it was', async () => {
    const [bundled] = digest as [Paper];
    const changed = { ...bundled, abstract: 'Shorter.', ids: { arxiv: '2509.00001' } };
    await add(old, changed);
    await add(here, LAKES);
    await here.restore(await old.export());
    expect(await papersOf(here)).toEqual([LAKES, changed]);
  });

  it('leaves what was looked at here as it is: it is not new again', async () => {
    await add(old, LAKES, RIVERS);
    await new KeptStore(old.db).markNew([LAKES.id, RIVERS.id]);
    await add(here, LAKES);
    await here.restore(await old.export());
    expect(await keptOf(here)).toEqual({ [RIVERS.id]: { isNew: true } });
  });

  it('leaves sources that are there, and gives others a name of their own', async () => {
    await new SourceStore(old.db).add({ ...SOURCE, url: 'https://a.org/feed', name: 'A' }, STATE);
    await new SourceStore(old.db).add({ ...SOURCE, url: 'https://b.org/feed', name: 'B' }, STATE);
    await new SourceStore(here.db).add(
      { ...SOURCE, url: 'https://a.org/feed', name: 'B', isPaused: true },
      STATE,
    );
    await here.restore(await old.export());
    const all = await new SourceStore(here.db).all();
    expect(all.map(({ source: { url, name } }) => `${name} ${url}`)).toEqual([
      'B https://a.org/feed',
      'B (2) https://b.org/feed',
    ]);
    expect(all[0]?.source.isPaused).toBe(true);
    expect(all[1]?.state.failures).toBe(0);
  });

  it('leaves the settings and the history’s switch here, unless they are wanted', async () => {
    old.local.settings = { ...DEFAULT_SETTINGS, highlight: 'wash' };
    old.local.history.isOn = true;
    here.local.settings = { ...DEFAULT_SETTINGS, cards: 'off' };
    const { preview, id } = await here.read(await old.export());
    expect(preview.restore?.settings).toBe('other');
    await here.importer().take(id);
    expect([here.local.settings.cards, here.local.history.isOn]).toEqual(['off', false]);
    const run = await here.restore(await old.export());
    expect([here.local.settings.highlight, here.local.history.isOn]).toEqual(['wash', true]);
    here.local.settings = { ...here.local.settings, cardDelay: 900 };
    await here.importer().takeBack(run);
    expect(here.local.settings).toEqual({ ...DEFAULT_SETTINGS, cards: 'off', cardDelay: 900 });
    expect(here.local.history.isOn).toBe(false);
  });

  it('is read again where the library has changed since', async () => {
    await add(old, LAKES);
    const { id } = await here.read(await old.export());
    await add(here, RIVERS);
    expect(await here.importer().take(id)).toBe(false);
  });
});

/** Papers of a pool, each told from the others by its number alone. */
const pooled = fc.uniqueArray(
  fc.record({
    number: fc.nat(7),
    id: fc.stringMatching(/^[a-z]{2}$/),
    abstract: fc.string(),
    upvotes: fc.nat(9),
  }),
  { maxLength: 6, selector: ({ number }) => number, comparator: 'IsStrictlyEqual' },
);
const library = fc
  .record({
    papers: pooled,
    kept: fc.array(fc.record({ note: fc.constantFrom('a', 'b', 'c'), saved: fc.constantFrom(EARLY, LATE) }), {
      maxLength: 6,
    }),
    local: anyLocal,
  })
  .map(({ papers, kept, local }) => {
    const own = papers
      .filter(({ id }, i) => papers.findIndex((other) => other.id === id) === i)
      .map(({ number, id, ...rest }) =>
        paper(`A survey of the lakes of region ${number}`, {
          id,
          ids: { arxiv: `2101.0000${number}` },
          ...rest,
        }),
      );
    return {
      papers: own,
      imports: [],
      kept: own.flatMap(({ id }, i) => (kept[i] ? { id, kept: kept[i] } : [])),
      sources: [],
      local,
    };
  });

const byTitle = (papers: Paper[]) => new Map(papers.map((one) => [one.title, one]));

it('nothing of two libraries is lost, and the second time there is nothing to bring', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(library, library, async (theirs, mine) => {
      const [one, other] = [await Profile.open(), await Profile.open()];
      await one.fill(theirs);
      await other.fill(mine);
      const file = await one.export();
      await other.restore(file);
      const [a, b, both] = [theirs.papers, mine.papers, await papersOf(other)].map(byTitle) as [
        Map<string, Paper>,
        Map<string, Paper>,
        Map<string, Paper>,
      ];
      expect([...both.keys()].sort()).toEqual([...new Set([...a.keys(), ...b.keys()])].sort());
      const kept = await keptOf(other);
      for (const [title, { id, upvotes, abstract }] of both) {
        const parts = [b.get(title), a.get(title)].flatMap((part) => part ?? []);
        expect(upvotes).toBe(Math.max(...parts.map((part) => part.upvotes ?? 0)));
        expect(abstract.length).toBe(Math.max(...parts.map((part) => part.abstract.length)));
        const notes = [
          mine.kept.find((one) => one.id === b.get(title)?.id)?.kept,
          theirs.kept.find((one) => one.id === a.get(title)?.id)?.kept,
        ].flatMap((one) => one ?? []);
        for (const { note, saved } of notes) {
          expect(kept[id]?.note).toContain(note);
          expect((kept[id]?.saved ?? '') <= (saved ?? '')).toBe(true);
        }
        expect(notes.length > 0).toBe(kept[id] !== undefined);
      }
      const { preview } = await other.read(file);
      expect(preview).toMatchObject({ added: 0, changed: 0, problems: [] });
      expect(preview.restore).toEqual({
        kept: 0,
        sources: 0,
        imports: 0,
        rejections: 0,
        visits: 0,
        settings: 'none',
      });
      one.close();
      other.close();
    }),
    { numRuns: Number(process.env.RUNS ?? 60) },
  );
});
