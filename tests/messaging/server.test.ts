import { describe, expect, it, vi } from 'vitest';
import { QUERY_MAX_LENGTH } from '../../src/core/limits';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import type { CallName } from '../../src/messaging/protocol';
import { SCHEMAS } from '../../src/messaging/schemas';
import { answer, type Handlers, type MessageOrigin } from '../../src/messaging/server';

const OWN = { id: 'papertip', url: 'chrome-extension://papertip/' };
const VIEW: MessageOrigin = { id: OWN.id, url: `${OWN.url}popup.html` };
const PAGE: MessageOrigin = { id: OWN.id, url: 'https://example.org/', tab: { id: 7 } };

const ONCE = '3f1c1e0a-2b7d-4c55-9a3e-8d2f6b1a7c90';

/** Arguments that every call takes. */
const GOOD: Record<CallName, object> = {
  fingerprints: {},
  settle: { windows: ['zero shot tokenizer transfer'], titles: [], keys: ['github.com/o/r'] },
  details: { ids: ['1usnjbwqawkq5'] },
  report: {
    about: [{ paper: '1usnjbwqawkq5', isFork: true }],
    mentioned: ['1usnjbwqawkq5'],
    page: 1_700_000_000_000,
    frame: 'f1',
  },
  reject: { text: 'Zero-Shot Tokenizers Transfer', paperIds: ['1usnjbwqawkq5'] },
  restore: { text: 'Zero-Shot Tokenizers Transfer', paperIds: ['1usnjbwqawkq5'] },
  putRejections: { rejections: [] },
  visited: { paperId: '1usnjbwqawkq5', page: 1_700_000_000_000 },
  pageState: {},
  saveSettings: { settings: DEFAULT_SETTINGS },
  listed: { query: '' },
  removePapers: { ids: [], name: '', once: ONCE },
  takeBackRemoval: { run: 1 },
  openPopup: {},
  addPapers: {
    papers: [{ id: 'a1', title: 'A paper', abstract: '', links: [], appearances: [], source: {} }],
  },
  libraryState: {},
  browse: { query: '', from: 0, count: 50 },
  facets: {},
  mapped: { query: 'has:code' },
  mappedAround: { id: 'a', query: '' },
  papers: { ids: ['1usnjbwqawkq5'] },
  kept: { ids: ['1usnjbwqawkq5'] },
  keep: { ids: ['1usnjbwqawkq5'], change: { saved: true, tags: ['to cite'] }, once: ONCE },
  putKept: { wanted: [{ id: '1usnjbwqawkq5', kept: null }] },
  readingList: { limit: 5 },
  seenAll: { once: ONCE },
  markNew: { ids: ['abc'] },
  pollSource: { id: 1 },
  sourcesChanged: {},
  libraryChanged: {},
  search: { query: 'tokens' },
  newest: { limit: 20 },
  tabPapers: { tabId: 7 },
};
const CALLS = Object.keys(GOOD) as CallName[];
const OF_PAGES: CallName[] = [
  'fingerprints',
  'settle',
  'details',
  'report',
  'reject',
  'restore',
  'visited',
  'pageState',
  'openPopup',
];

function handlersThat(reply: () => unknown) {
  const handle = vi.fn(async () => reply());
  return { handle, handlers: Object.fromEntries(CALLS.map((name) => [name, handle])) as unknown as Handlers };
}

const ask = (name: unknown, args: unknown, origin: MessageOrigin, reply: () => unknown = () => 'answer') => {
  const { handle, handlers } = handlersThat(reply);
  return answer(handlers, { papertip: name, args }, origin, OWN).then((result) => ({ result, handle }));
};

describe('answer', () => {
  it('knows every call that the tests know, and no other', () => {
    expect(Object.keys(SCHEMAS).sort()).toEqual([...CALLS].sort());
  });

  it.each(CALLS)('answers “%s” to the extension’s own views', async (name) => {
    const { result, handle } = await ask(name, GOOD[name], VIEW);
    expect(result).toEqual({ ok: true, value: 'answer' });
    expect(handle).toHaveBeenCalledExactlyOnceWith(GOOD[name], {
      tabId: undefined,
      isWebPage: false,
      isPrivate: false,
      host: '',
    });
  });

  it.each(OF_PAGES)('answers “%s” to a content script, and says where it came from', async (name) => {
    const { result, handle } = await ask(name, GOOD[name], PAGE);
    expect(result).toMatchObject({ ok: true });
    expect(handle).toHaveBeenCalledExactlyOnceWith(GOOD[name], {
      tabId: 7,
      isWebPage: true,
      isPrivate: false,
      host: 'example.org',
    });
  });

  it.each(CALLS.filter((name) => !OF_PAGES.includes(name)))(
    'refuses “%s” to a content script',
    async (name) => {
      const { result, handle } = await ask(name, GOOD[name], PAGE);
      expect(result).toMatchObject({ ok: false, error: { code: 'invalid' } });
      expect(handle).not.toHaveBeenCalled();
    },
  );

  it.each([
    ['another extension', { ...VIEW, id: 'other' }],
    ['nobody', {}],
    ['another extension in a page', { ...PAGE, id: 'other' }],
  ])('refuses every call to %s', async (_who, origin) => {
    for (const name of CALLS) {
      const { result, handle } = await ask(name, GOOD[name], origin);
      expect(result).toMatchObject({ ok: false, error: { code: 'invalid' } });
      expect(handle).not.toHaveBeenCalled();
    }
  });

  it.each([
    ['a page whose address looks like ours', 'https://example.org/chrome-extension://papertip/'],
    ['an extension whose id only begins like ours', 'chrome-extension://papertip2/popup.html'],
    ['no address', undefined],
    ['an empty frame', 'about:blank'],
  ])('takes %s for no view of ours', async (_what, url) => {
    const { result } = await ask('search', GOOD.search, { ...PAGE, url });
    expect(result).toMatchObject({ ok: false, error: { code: 'invalid' } });
  });

  it.each([
    ['its own address', `${OWN.url}card.html`],
    ['its own address with more', `${OWN.url}card.html?a#b`],
    ['an address of this session alone', 'chrome-extension://4b1d0a52-7c1e-4b7e-9f0e-3a5d2c8b7a10/card.html'],
    ['Firefox’ address', 'moz-extension://4b1d0a52-7c1e-4b7e-9f0e-3a5d2c8b7a10/card.html'],
  ])('refuses every call to the card, which is a view alone: %s', async (_what, url) => {
    for (const name of CALLS) {
      const { result, handle } = await ask(name, GOOD[name], { id: OWN.id, url, tab: { id: 7 } });
      expect(result).toMatchObject({ ok: false, error: { code: 'invalid' } });
      expect(handle).not.toHaveBeenCalled();
    }
  });

  it('takes no web page for the card', async () => {
    const { result } = await ask('details', GOOD.details, { ...PAGE, url: 'https://example.org/card.html' });
    expect(result).toMatchObject({ ok: true });
  });

  it.each([
    '',
    'Search',
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    7,
    null,
    undefined,
    {},
    ['search'],
  ])('knows no call %j', async (name) => {
    const { result, handle } = await ask(name, {}, VIEW);
    expect(result).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(handle).not.toHaveBeenCalled();
  });

  it.each<[CallName, unknown]>([
    ['fingerprints', { more: 1 }],
    ['fingerprints', null],
    ['settle', {}],
    ['settle', { windows: 'text', keys: [] }],
    ['settle', { windows: [1], keys: [] }],
    ['settle', { windows: ['x'.repeat(5_000)], keys: [] }],
    ['settle', { windows: [], keys: Array.from({ length: 3_000 }, () => 'key') }],
    ['settle', { windows: [], keys: [], more: true }],
    ['details', { ids: ['<img src=x onerror=alert(1)>'] }],
    ['details', { ids: ['__proto__'] }],
    ['details', { ids: [''] }],
    ['details', { ids: Array.from({ length: 51 }, () => 'a') }],
    ['details', { id: 'a' }],
    ['report', { about: [], mentioned: [], page: 'now', frame: 'f1' }],
    ['report', { about: [], mentioned: [], page: Number.NaN, frame: 'f1' }],
    ['report', { about: [], mentioned: [] }],
    ['report', { about: ['1usnjbwqawkq5'], mentioned: [], page: 1, frame: 'f1' }],
    ['report', { about: [{ paper: 'a', isFork: 'yes' }], mentioned: [], page: 1, frame: 'f1' }],
    ['report', { about: [{ paper: '<b>', isFork: true }], mentioned: [], page: 1, frame: 'f1' }],
    [
      'report',
      {
        about: Array.from({ length: 6_000 }, () => ({ paper: 'a', isFork: false })),
        mentioned: [],
        page: 1,
        frame: 'f1',
      },
    ],
    ['openPopup', { url: 'https://example.org/' }],
    ['search', { query: 7 }],
    ['search', { query: 'x'.repeat(QUERY_MAX_LENGTH + 1) }],
    ['search', 'tokens'],
    ['newest', { limit: -1 }],
    ['newest', { limit: 1.5 }],
    ['newest', { limit: Number.POSITIVE_INFINITY }],
    ['tabPapers', { tabId: '7' }],
    ['tabPapers', { tabId: -1 }],
    ['tabPapers', undefined],
  ])('refuses “%s” with a wrong shape: %j', async (name, args) => {
    const { result, handle } = await ask(name, args, VIEW);
    expect(result).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(handle).not.toHaveBeenCalled();
  });

  it('says “not found” where there is nothing', async () => {
    expect((await ask('details', GOOD.details, PAGE, () => null)).result).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
    expect((await ask('tabPapers', GOOD.tabPapers, VIEW, () => [])).result).toEqual({ ok: true, value: [] });
  });

  it('turns what is thrown into a failure that people can read', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { result } = await ask('search', GOOD.search, VIEW, () => {
      throw new Error('disk full');
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(result.ok || result.error.message).toContain('disk full');
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });
});
