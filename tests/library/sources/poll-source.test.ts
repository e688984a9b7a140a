import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Source, SourceState } from '../../../src/core/sources/source';
import { Importer } from '../../../src/library/import/importer';
import type { SourceAnswer, Validators } from '../../../src/library/sources/ask-source';
import { type PollContext, pollSource } from '../../../src/library/sources/poll-source';
import { Poller } from '../../../src/library/sources/poller';
import { takeSource } from '../../../src/library/sources/read-source';
import { SourceError } from '../../../src/library/sources/source-error';
import { SourceStore } from '../../../src/library/sources/source-store';
import { type Database, openDatabase } from '../../../src/library/store/database';
import { papers as digest } from '../../pages/digest';
import { oneAfterTheOther } from '../store/exclusive';

const START = Date.parse('2026-11-24T10:00:00.000Z');
const NEVER = new AbortController().signal;
const FEED: Source = {
  url: 'https://feeds.test/cs',
  name: 'Lake papers',
  addedAt: '2026-11-20T00:00:00.000Z',
  everyMinutes: 60,
  isNotified: false,
};
const NEW: SourceState = { nextAt: '2026-11-24T09:00:00.000Z', failures: 0 };

const item = (title: string, more = '') =>
  `<item><title>${title}</title><description>On it.</description>${more}</item>`;
const rss = (...items: string[]) =>
  `<rss version="2.0"><channel><title>Feed</title>${items.join('')}</channel></rss>`;

let count = 0;
let db: Database;
let sources: SourceStore;
let importer: Importer;
let now: number;
/** What the server says to each question, in turn; the last answer stays. */
let answers: (string | SourceError | 'unchanged' | (() => Promise<SourceAnswer>))[];
let asked: { url: string; validators: Validators }[];
let allowed: boolean;
let context: PollContext;

beforeEach(async () => {
  db = await openDatabase(`poll-${++count}`);
  sources = new SourceStore(db);
  now = START;
  answers = [];
  asked = [];
  allowed = true;
  importer = new Importer(db, digest, oneAfterTheOther());
  context = {
    sources,
    take: ({ id, source }, body, today, signal) =>
      takeSource(importer, source.name, body, today, signal, async () => (await sources.get(id)) !== null),
    ask: async (url, { etag, lastModified }) => {
      asked.push({
        url,
        validators: { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) },
      });
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      if (answer instanceof SourceError) throw answer;
      if (typeof answer === 'function') return answer();
      if (answer === 'unchanged') return { kind: 'unchanged' };
      return {
        kind: 'changed',
        url,
        body: new Blob([answer ?? '']),
        validators: { etag: `"${asked.length}"` },
      };
    },
    oneAtATime: (_url, _signal, task) => task(),
    isAllowed: async () => allowed,
    now: () => now,
    random: () => 0,
  };
});
afterEach(() => db.close());

const stored = async () => (await db.getAll('papers')).map(({ paper }) => paper);
const stateOf = async (id: number) => (await sources.get(id))?.state;
const newIds = () => db.getAllKeysFromIndex('kept', 'facets', 'is:new');

describe('a source that is asked', () => {
  it('brings new papers, listed under its name and new to the user', async () => {
    answers = [rss(item('Lakes of Bavaria'), item('Zero-Shot Tokenizer Transfer'))];
    const id = await sources.add(FEED, NEW);
    const arrival = await pollSource(context, id, NEVER);
    expect(arrival).toMatchObject({ added: 1, titles: ['Lakes of Bavaria'], source: { id } });
    const [lakes, known] = await stored();
    expect(lakes).toMatchObject({
      title: 'Lakes of Bavaria',
      appearances: [{ digest: 'Lake papers', date: '2026-11-24' }],
    });
    // Known by the digest already: it is listed under the source, too, but no news.
    expect(known?.appearances.map(({ digest }) => digest)).toEqual(['Daily Papers', 'Lake papers']);
    expect(await newIds()).toEqual([lakes?.id]);
    expect(await stateOf(id)).toEqual({
      nextAt: '2026-11-24T11:00:00.000Z',
      answeredAt: '2026-11-24T10:00:00.000Z',
      failures: 0,
      lastAdded: { count: 1, at: '2026-11-24T10:00:00.000Z' },
      etag: '"1"',
    });
    expect(await db.count('imports')).toBe(0);
    expect(await db.count('undo')).toBe(0);
  });

  it('is asked for changes only, and costs nothing where there are none', async () => {
    answers = [rss(item('Lakes of Bavaria')), 'unchanged'];
    const id = await sources.add(FEED, NEW);
    await pollSource(context, id, NEVER);
    const before = await db.get('revision', 'papers');
    now += 3_600_000;
    expect(await pollSource(context, id, NEVER)).toBeNull();
    expect(asked[1]?.validators).toEqual({ etag: '"1"' });
    expect(await stateOf(id)).toMatchObject({
      etag: '"1"',
      answeredAt: '2026-11-24T11:00:00.000Z',
      lastAdded: { count: 1, at: '2026-11-24T10:00:00.000Z' },
      nextAt: '2026-11-24T12:00:00.000Z',
    });
    expect(await db.get('revision', 'papers')).toBe(before);
  });

  it('does not change papers that it has brought before, on whatever day', async () => {
    answers = [rss(item('Lakes of Bavaria')), rss(item('Rivers of Bavaria'), item('Lakes of Bavaria'))];
    const id = await sources.add(FEED, NEW);
    await pollSource(context, id, NEVER);
    const [lakes] = await db.getAllKeys('papers');
    now += 24 * 3_600_000;
    expect(await pollSource(context, id, NEVER)).toMatchObject({ added: 1, titles: ['Rivers of Bavaria'] });
    expect((await db.getAllKeys('papers'))[0]).toBe(lakes);
    expect((await stored()).map(({ appearances }) => appearances)).toEqual([
      [{ digest: 'Lake papers', date: '2026-11-24' }],
      [{ digest: 'Lake papers', date: '2026-11-25' }],
    ]);
  });

  it('may have nothing to say: an empty feed is no failure', async () => {
    answers = [rss()];
    const id = await sources.add(FEED, NEW);
    expect(await pollSource(context, id, NEVER)).toBeNull();
    expect(await stateOf(id)).toMatchObject({ failures: 0, etag: '"1"' });
    expect(await stateOf(id)).not.toHaveProperty('problem');
  });

  it('says what could not be read, takes the rest, and is asked for all of it again', async () => {
    answers = [rss(item('Lakes of Bavaria'), '<item><description>nameless</description></item>')];
    const id = await sources.add(FEED, NEW);
    expect(await pollSource(context, id, NEVER)).toMatchObject({ added: 1 });
    const state = await stateOf(id);
    expect(state?.problem).toMatchObject({
      kind: 'partial',
      words: 'One record could not be read, the other one could. Line 1, record 2, title: there is no title.',
    });
    expect(state).toMatchObject({ failures: 0 });
    expect(state).not.toHaveProperty('etag');
  });
});

describe('a source that fails', () => {
  it('is asked again later and later, with its papers and validators kept, and as usual once it answers', async () => {
    const broken = new SourceError('refused', 'feeds.test has a problem of its own (500).');
    answers = [rss(item('Lakes of Bavaria')), broken, broken, 'unchanged'];
    const id = await sources.add(FEED, NEW);
    await pollSource(context, id, NEVER);
    await pollSource(context, id, NEVER);
    expect(await stateOf(id)).toMatchObject({
      failures: 1,
      etag: '"1"',
      nextAt: '2026-11-24T10:02:30.000Z',
      problem: { kind: 'refused', words: broken.message, at: '2026-11-24T10:00:00.000Z' },
    });
    await pollSource(context, id, NEVER);
    expect(await stateOf(id)).toMatchObject({ failures: 2, nextAt: '2026-11-24T10:05:00.000Z' });
    await pollSource(context, id, NEVER);
    expect(await stateOf(id)).toMatchObject({ failures: 0, nextAt: '2026-11-24T11:00:00.000Z' });
    expect(await stateOf(id)).not.toHaveProperty('problem');
    expect(await stored()).toHaveLength(1);
  });

  it('is left alone as long as its server wants', async () => {
    const until = '2026-11-24T12:00:00.000Z';
    answers = [new SourceError('refused', 'busy', until)];
    const id = await sources.add(FEED, NEW);
    await pollSource(context, id, NEVER);
    expect(await stateOf(id)).toMatchObject({ nextAt: until, waitUntil: until });
    const poller = new Poller(context);
    await poller.pollNow(id, NEVER, async () => {});
    expect(asked).toHaveLength(1);
    now = Date.parse(until);
    answers = ['unchanged'];
    await poller.pollNow(id, NEVER, async () => {});
    expect(asked).toHaveLength(2);
    expect(await stateOf(id)).not.toHaveProperty('waitUntil');
  });

  it('is not asked where the browser does not let it', async () => {
    allowed = false;
    const id = await sources.add(FEED, NEW);
    await pollSource(context, id, NEVER);
    expect(asked).toEqual([]);
    expect((await stateOf(id))?.problem).toMatchObject({ kind: 'permission' });
  });

  it('leaves nothing of what has no papers in it', async () => {
    answers = ['<!doctype html><title>Log in</title>'];
    const id = await sources.add(FEED, NEW);
    await pollSource(context, id, NEVER);
    expect((await stateOf(id))?.problem).toMatchObject({
      kind: 'unreadable',
      words: expect.stringMatching(/^There are no papers in it: this is a web page/),
    });
    expect([await db.count('papers'), await db.count('imports'), await db.count('staged')]).toEqual([
      0, 0, 0,
    ]);
  });

  it('is as if it had not been asked where that is stopped', async () => {
    const stop = new AbortController();
    answers = [
      async () => {
        stop.abort(new Error('enough'));
        throw new SourceError('unreachable', 'stopped');
      },
    ];
    const id = await sources.add(FEED, NEW);
    await expect(pollSource(context, id, stop.signal)).rejects.toThrow('enough');
    expect(await stateOf(id)).toEqual(NEW);
  });
});

describe('while a source is read', () => {
  it('it may be removed: nothing comes any more', async () => {
    const id = await sources.add(FEED, NEW);
    answers = [
      async () => {
        await sources.remove(id);
        return {
          kind: 'changed',
          url: FEED.url,
          body: new Blob([rss(item('Lakes of Bavaria'))]),
          validators: {},
        };
      },
    ];
    expect(await pollSource(context, id, NEVER)).toBeNull();
    expect([await db.count('papers'), await db.count('imports'), await db.count('staged')]).toEqual([
      0, 0, 0,
    ]);
    expect(await sources.all()).toEqual([]);
  });

  it('the library may change: what is new is told anew', async () => {
    answers = [rss(item('Lakes of Bavaria'), item('Rivers of Bavaria'))];
    const id = await sources.add(FEED, NEW);
    const { read } = importer;
    let isFirst = true;
    importer.read = async (...args) => {
      const ready = await read.apply(importer, args);
      if (!isFirst) return ready;
      isFirst = false;
      const other = await read.call(
        importer,
        'other',
        [
          {
            name: 'other',
            read: async function* () {
              yield { record: { title: 'Lakes of Bavaria', abstract: '', authors: [], ids: {}, urls: [] } };
            },
          },
        ],
        '2026-11-24',
        NEVER,
      );
      await importer.take(other.id);
      return ready;
    };
    expect(await pollSource(context, id, NEVER)).toMatchObject({ added: 1, titles: ['Rivers of Bavaria'] });
    expect(await stored()).toHaveLength(2);
    expect(await db.count('staged')).toBe(0);
  });
});

describe('many sources', () => {
  it('are asked when they are due: of each server one at a time, of several servers some at once', async () => {
    const open = new Map<string, number>();
    let most = 0;
    let mostOfOne = 0;
    const end: (() => void)[] = [];
    context.ask = async (url) => {
      const { origin } = new URL(url);
      open.set(origin, (open.get(origin) ?? 0) + 1);
      mostOfOne = Math.max(mostOfOne, ...open.values());
      most = Math.max(
        most,
        [...open.values()].reduce((sum, one) => sum + one, 0),
      );
      await new Promise<void>((resolve) => end.push(resolve));
      open.set(origin, (open.get(origin) ?? 1) - 1);
      asked.push({ url, validators: {} });
      return { kind: 'unchanged' };
    };
    for (const [i, host] of ['a.test', 'a.test', 'b.test', 'c.test', 'd.test'].entries())
      await sources.add({ ...FEED, url: `https://${host}/${i}`, name: `Feed ${i}` }, NEW);
    await sources.add(
      { ...FEED, url: 'https://later.test/', name: 'later' },
      { ...NEW, nextAt: '2026-11-24T10:00:01.000Z' },
    );
    await sources.add({ ...FEED, url: 'https://paused.test/', name: 'paused', isPaused: true }, NEW);
    const poller = new Poller(context);
    const polling = poller.pollDue(NEVER, async () => {});
    while (asked.length < 5) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      end.shift()?.();
    }
    await polling;
    expect(asked.map(({ url }) => url).sort()).toEqual([
      'https://a.test/0',
      'https://a.test/1',
      'https://b.test/2',
      'https://c.test/3',
      'https://d.test/4',
    ]);
    expect({ most, mostOfOne }).toEqual({ most: 3, mostOfOne: 1 });
    expect(await sources.nextDueAt(START)).toBe(Date.parse('2026-11-24T10:00:01.000Z'));
  });

  it('are asked also where a wrong clock has put that off for years', async () => {
    const states: SourceState[] = [
      { nextAt: '2036-01-01T00:00:00.000Z', failures: 0, answeredAt: '2035-12-31T00:00:00.000Z' },
      { nextAt: '2036-01-01T00:00:00.000Z', failures: 3, waitUntil: '2036-01-01T00:00:00.000Z' },
      { nextAt: 'broken', failures: 0 },
      { ...NEW, nextAt: Number.NaN as unknown as string },
    ];
    for (const [i, state] of states.entries())
      await sources.add({ ...FEED, url: `https://feeds.test/${i}`, name: `Feed ${i}` }, state);
    expect(await sources.nextDueAt(START)).toBe(START);
    answers = ['unchanged'];
    const poller = new Poller(context);
    await poller.pollDue(NEVER, async () => {});
    expect(asked).toHaveLength(4);
    expect(await sources.nextDueAt(START)).toBeGreaterThan(START);
    // And on demand: no server wants to be left alone for years.
    await sources.change(2, (known) => ({ ...known, state: states[1] as SourceState }));
    await poller.pollNow(2, NEVER, async () => {});
    expect(asked).toHaveLength(5);
  });

  it('have addresses and names of their own', async () => {
    await sources.add(FEED, NEW);
    await expect(sources.add({ ...FEED, name: 'other' }, NEW)).rejects.toThrow('this address already');
    await expect(sources.add({ ...FEED, url: 'https://o.test/' }, NEW)).rejects.toThrow(
      '“Lake papers” already',
    );
    expect(await sources.all()).toHaveLength(1);
  });

  it('that are none are never due', async () => {
    expect(await sources.nextDueAt(START)).toBeNull();
  });
});
