import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { papers as digest } from '../../pages/digest';
import { Profile } from './profile';

vi.mock('wxt/browser', () => ({ browser: {} }));

const AT = '2026-01-01T00:00:00.000Z';
const PAPER = {
  ...{ id: 'a1', title: 'On Lakes', abstract: 'Deep.', links: [] as object[], authors: ['Ada Ost'] },
  ...{ venue: 'Lakes', ids: {}, appearances: [{ digest: 'lakes.bib', date: '2026-01-01' }] },
  source: { title: 'On Lakes' },
};
const SOURCE = {
  ...{ url: 'https://a.example/feed', name: 'Lake papers', addedAt: AT, everyMinutes: 60, isNotified: false },
};

let here: Profile;
beforeEach(async () => {
  here = await Profile.open();
});
afterEach(() => here.close());

/** Restores a library of these parts. */
async function restore(parts: Record<string, unknown>) {
  const file = JSON.stringify({ format: 'papertip library', version: 1, ...parts });
  const importer = here.importer();
  const { id, preview } = await here.read(file, importer);
  await importer.take(id, undefined, { takesSettings: true });
  const papers = (await here.db.getAll('papers')).map(({ paper }) => paper);
  return { preview, papers, paper: papers[0], everything: await here.export() };
}

/** Seen by nobody, or turning what follows. */
const HIDDEN = {
  'right-to-left override': '\u202e',
  'right-to-left isolate': '\u2067',
  'right-to-left mark': '\u200f',
  'Arabic letter mark': '\u061c',
  'zero-width space': '\u200b',
  'zero-width joiner': '\u200d',
  'word joiner': '\u2060',
  'byte order mark': '\ufeff',
  'soft hyphen': '\u00ad',
  'a tag': '\u{e0041}',
  'a null': '\u0000',
  'an escape': '\u001b',
  'a C1 control': '\u009f',
  'half a character': '\ud83d',
};

describe('a text of a library file', () => {
  it.each(Object.entries(HIDDEN))('has nothing hidden in any member: %s', async (_, char) => {
    const text = `La${char}ke`;
    const { everything, preview } = await restore({
      papers: [
        {
          ...{ ...PAPER, title: text, abstract: text, authors: [text], venue: text },
          links: [{ kind: 'code', url: 'https://github.com/a/b', label: text, key: text, from: [text] }],
          ...{ appearances: [{ digest: text, date: text }], source: { title: text, abstract: text } },
        },
      ],
      kept: [{ id: 'a1', tags: [text], note: text }],
      sources: [{ ...SOURCE, name: text }],
      rejections: [{ text, paperId: 'a1', paperTitle: text, date: '2026-01-01' }],
      settings: { offSites: [text] },
      imports: [{ name: text, startedAt: AT, added: 1, changed: 0, total: 1 }],
      undo: [{ import: 0, id: 'a1', before: { ...PAPER, title: text }, kept: { note: text }, print: 'x' }],
    });
    expect(JSON.parse(everything).papers).toHaveLength(1);
    expect(everything.match(/"Lake"/g)?.length).toBeGreaterThanOrEqual(16);
    expect(everything.includes(JSON.stringify(char).slice(1, -1))).toBe(false);
    expect(preview.noted).toBeGreaterThan(10);
  });

  it('keeps what writing needs, and the lines of notes', async () => {
    const words = '👩‍🔬 می‌خواهم';
    const { paper, everything } = await restore({
      papers: [{ ...PAPER, title: words }],
      kept: [{ id: 'a1', note: 'One.\n\tTwo.' }],
    });
    expect(paper?.title).toBe(words);
    expect(JSON.parse(everything).kept[0].note).toBe('One.\n\tTwo.');
  });

  it('that shows nothing is no title', async () => {
    const { papers, preview } = await restore({ papers: [{ ...PAPER, title: '\u200b\u202e' }] });
    expect([papers, preview.unreadable]).toEqual([[], 1]);
  });
});

describe('a link of a library file', () => {
  it('is named by its address, whatever the file says of it', async () => {
    const { paper } = await restore({
      papers: [
        {
          ...PAPER,
          links: [
            {
              kind: 'code',
              url: 'https://evil.example/steal',
              label: 'openai/whisper',
              key: 'github.com/openai/whisper',
            },
            { kind: 'project', url: 'https://github.com/a/b/tree/main', label: 'x', key: 'x' },
          ],
        },
      ],
    });
    expect(paper?.links).toEqual([
      {
        kind: 'project',
        url: 'https://evil.example/steal',
        label: 'evil.example/steal',
        key: 'evil.example/steal',
      },
      { kind: 'code', url: 'https://github.com/a/b/tree/main', label: 'a/b', key: 'github.com/a/b' },
    ]);
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://github.com@evil.example/a/b',
    'https://ada:secret@evil.example/a',
    'https://evil.example/\u202emoc.buhtig',
    'https://evil.example/a\nb',
    'https://evil.example/\u200ba',
    'https://',
    `https://evil.example/${'a'.repeat(3000)}`,
  ])('that leads elsewhere is left out, the paper is not: %j', async (url) => {
    const link = { kind: 'code', url, label: 'a/b', key: 'github.com/a/b' };
    const good = { kind: 'code', url: 'https://github.com/c/d', label: 'c/d', key: 'github.com/c/d' };
    const { paper, preview } = await restore({ papers: [{ ...PAPER, links: [link, good] }] });
    expect(preview.unreadable).toBeGreaterThan(0);
    expect((paper?.links ?? []).map(({ key }) => key).filter((key) => key !== 'github.com/c/d')).toEqual([]);
    expect(paper?.title).toBe('On Lakes');
  });
});

describe('an identifier of a library file', () => {
  it.each([
    ['arxiv', '../../evil\nx'],
    ['arxiv', '2401.01234/../x'],
    ['arxiv', 'https://evil.example'],
    ['doi', '10.1000/../../evil'],
    ['doi', '10.1000/a b'],
    ['doi', '10.1000/\u202ea'],
    ['doi', 'javascript:1'],
    ['openReview', '../forum'],
    ['openReview', 'a?b=c'],
    ['acl', '../../evil'],
    ['acl', '..'],
    ['acl', 'events/acl-2020'],
  ])('of another shape is left out: %s %j', async (kind, text) => {
    const { paper, preview } = await restore({
      papers: [{ ...PAPER, ids: { arxiv: '2401.01234', [kind]: text } }],
    });
    expect(preview.unreadable).toBe(1);
    expect(paper?.ids).toEqual(kind === 'arxiv' ? {} : { arxiv: '2401.01234' });
  });

  it('stays where it is one', async () => {
    const ids = {
      ...{ arxiv: 'math/0601001', openReview: '_P9LyJ5pMDb', acl: '2020.acl-main.1' },
      doi: '10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O',
    };
    const { paper, preview } = await restore({ papers: [{ ...PAPER, ids }] });
    expect([paper?.ids, preview.unreadable]).toEqual([ids, 0]);
  });
});

it('a source of a library file waits for a yes, and is not asked all the time', async () => {
  const { preview } = await restore({
    sources: [
      { ...SOURCE, everyMinutes: 1 },
      { ...SOURCE, url: 'javascript:alert(1)', name: 'x' },
    ],
  });
  const all = await here.db.getAll('sources');
  expect(all.map(({ source }) => source)).toEqual([{ ...SOURCE, everyMinutes: 60 }]);
  expect(all[0]?.state).toMatchObject({ isProposed: true, problem: { kind: 'permission' } });
  expect([preview.unreadable, preview.noted]).toEqual([1, 1]);
});

it('a paper does not stand in the place of a bundled one of which it only has the id', async () => {
  const [real] = digest;
  const { paper } = await restore({
    papers: [{ ...PAPER, id: real?.id }],
    kept: [{ id: real?.id, note: 'x' }],
  });
  expect(paper?.id).not.toBe(real?.id);
  expect(await here.db.getAllKeys('kept')).toEqual([paper?.id]);
});

it('the file that is known to be hostile brings its paper, by what its addresses say', async () => {
  const { paper } = await restore({
    papers: [
      {
        ...{ id: 'evilpaper0001', title: 'Robust Speech Recognition', abstract: 'x' },
        links: [
          {
            kind: 'code',
            url: 'https://evil.example/a',
            label: 'openai/whisper',
            key: 'github.com/openai/whisper',
          },
          { kind: 'project', url: 'https://evil.example/\u202emoc', label: 'x', key: 'evil.example/x' },
        ],
        ...{
          ids: { arxiv: '../../evil\nx' },
          appearances: [{ digest: 'a\u202eb', date: 'Sep 9' }],
          source: {},
        },
      },
    ],
  });
  expect(paper).toMatchObject({
    ids: {},
    links: [{ label: 'evil.example/a' }],
    appearances: [{ digest: 'ab' }],
  });
});
