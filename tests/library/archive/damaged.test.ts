import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Paper } from '../../../src/core/paper';
import { read } from '../import/read';
import { type AnyLibrary, anyLibrary } from './any-library';
import { Profile } from './profile';

vi.mock('wxt/browser', () => ({ browser: {} }));

const RUNS = { numRuns: Number(process.env.RUNS ?? 100) };
const MANY: Paper[] = Array.from({ length: 30 }, (_, i) => ({
  id: `p${i}`,
  title: `On lakes, part "${i}" {of} [many]`,
  abstract: 'Deep\nlakes.',
  links: [],
  appearances: [{ digest: 'a.bib', date: '2026' }],
  source: {},
}));

let old: Profile;
let file: string;
let lines: string[];
beforeAll(async () => {
  old = await Profile.open();
  const [library] = fc.sample(anyLibrary, { numRuns: 1, seed: 11 }) as [AnyLibrary];
  const kept = MANY.slice(0, 10).map(({ id }) => ({ id, kept: { note: `Note of ${id}` } }));
  await old.fill({ ...library, papers: MANY, kept });
  file = await old.export();
  lines = file.split('\n');
});
afterAll(() => old.close());

/** Lines that hold a record. */
const recordLines = () => lines.flatMap((line, i) => (line.startsWith('{"') && i > 0 ? i : []));
/** How often each record stands in a file. */
const idsOf = (text: string) => [...text.matchAll(/^\{"id":"(p\d+)","title"/gm)].map(([, id]) => id);

async function restored(
  text: string | Uint8Array,
): Promise<{ file: string; problems: number; local: object }> {
  const fresh = await Profile.open();
  const { id, preview } = await fresh.read(text);
  await fresh.importer().take(id, undefined, { takesSettings: true });
  const result = { file: await fresh.export(), problems: preview.unreadable, local: fresh.local };
  fresh.close();
  return result;
}

describe('a file that is damaged', () => {
  it.each([
    ['a quote is missing', (line: string) => line.replace('"title":"', '"title":')],
    ['a string is not closed', (line: string) => line.replace(/"abstract":"[^"]*"/, '"abstract":"x')],
    ['a brace is missing', (line: string) => line.replace(/\},?$/, ',')],
    ['it is cut off', (line: string) => line.slice(0, 20)],
    ['it is something else', () => 'something else,'],
    ['it is a number', () => '7,'],
    ['its id is none', (line: string) => line.replace('"id":"', '"id":"../')],
    ['its title is a number', (line: string) => line.replace(/"title":"(?:[^"\\]|\\.)*"/, '"title":7')],
    [
      'its title is far too long',
      (line: string) => line.replace('"title":"', `"title":"${'x'.repeat(300_000)}`),
    ],
  ])('loses one record where %s', async (_, damage) => {
    const at = lines.findIndex((line) => line.startsWith('{"id":"p7"'));
    const broken = lines.map((line, i) => (i === at ? damage(line) : line));
    const { records, problems } = { ...(await read(broken.join('\n'))) };
    expect(records).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]).toMatchObject({ line: at + 1 });
    const after = await restored(broken.join('\n'));
    expect(idsOf(after.file)).toEqual(MANY.map(({ id }) => id).filter((id) => id !== 'p7'));
    // All that follows is there, the parts behind the papers, too.
    expect(after.file).toContain('"note":"Note of p9"');
    expect(after.local).toEqual(old.local);
  });

  it('loses nothing where braces or brackets are too many', async () => {
    for (const at of ['{"id":"p7"', '"settings":', '"isHistoryOn":'])
      for (const more of ['}', '}}', ']', '}]']) {
        const broken = lines.map((line) => (line.startsWith(at) ? line.replace(/,?$/, `${more},`) : line));
        const { file: after, problems } = await restored(broken.join('\n'));
        expect(problems).toBeGreaterThan(0);
        expect(after).toBe(file);
      }
  });

  it('says which member is wrong, and keeps the record without it where it can', async () => {
    const at = lines.findIndex((line) => line.startsWith('{"id":"p7"'));
    const odd = lines.map((line, i) =>
      i === at
        ? line.replace(
            '"links":[]',
            '"links":[{"url":"javascript:alert(1)"}],"upvotes":"many","__proto__":{"x":1},"extra":1',
          )
        : line,
    );
    const { problems } = await read(odd.join('\n'));
    expect(problems).toEqual([
      {
        line: at + 1,
        record: expect.any(Number),
        field: 'links.0.kind',
        reason: expect.stringMatching(/left out/),
      },
      {
        line: at + 1,
        record: expect.any(Number),
        field: 'links.0.url',
        reason: 'it is no http(s) address; it is left out',
      },
      {
        line: at + 1,
        record: expect.any(Number),
        field: 'links.0.label',
        reason: expect.stringMatching(/left out/),
      },
      {
        line: at + 1,
        record: expect.any(Number),
        field: 'links.0.key',
        reason: expect.stringMatching(/left out/),
      },
      {
        line: at + 1,
        record: expect.any(Number),
        field: 'upvotes',
        reason: expect.stringMatching(/left out/),
      },
      {
        line: at + 1,
        record: expect.any(Number),
        field: '__proto__',
        reason: 'nothing is known of this; it is left out',
      },
      {
        line: at + 1,
        record: expect.any(Number),
        field: 'extra',
        reason: 'nothing is known of this; it is left out',
      },
    ]);
    const after = await restored(odd.join('\n'));
    expect(after.file).toBe(file);
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('brings what is whole, wherever it ends', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 3), async (end) => {
        const { problems, file: after } = await restored(file.slice(0, end));
        expect(problems).toBeGreaterThan(0);
        const whole = new Set(idsOf(file.slice(0, end + 1)));
        const missing = [...whole].filter((id) => !idsOf(after).includes(id as string));
        // The last one may be cut off.
        expect(missing.length).toBeLessThanOrEqual(1);
      }),
      RUNS,
    );
  }, 120_000);

  it('costs no other record than those of the lines that are damaged', async () => {
    const damage = fc.record({
      line: fc.nat(),
      at: fc.nat(),
      text: fc.string({ unit: 'binary', maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
        const broken = [...lines];
        const records = recordLines();
        const hit = new Set<number>();
        for (const { line, at, text } of damages) {
          const place = records[line % records.length] as number;
          const old = broken[place] as string;
          // A line break makes two lines of one.
          broken[place] =
            old.slice(0, at % old.length) + text.replace(/[\r\n]/g, '') + old.slice((at % old.length) + 1);
          hit.add(place);
        }
        const { file: after } = await restored(broken.join('\n'));
        const untouched = lines.filter((line, i) => !hit.has(i) && /^\{"id":"p\d+","title"/.test(line));
        const there = new Set(after.split('\n').map((line) => line.replace(/,$/, '')));
        expect(untouched.map((line) => line.replace(/,$/, '')).filter((line) => !there.has(line))).toEqual(
          [],
        );
      }),
      RUNS,
    );
  }, 120_000);

  it('is never taken for anything else, whatever bytes are in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.nat(file.length), async (bytes, at) => {
        const text = new TextEncoder().encode(file.slice(0, Math.max(60, at)));
        const all = new Uint8Array([...text, ...bytes]);
        const { problems } = await read(all);
        expect(problems.every(({ reason }) => typeof reason === 'string')).toBe(true);
      }),
      RUNS,
    );
  }, 120_000);
});

describe('a file that was written otherwise', () => {
  it.each([
    ['in one line', () => JSON.stringify(JSON.parse(file))],
    ['with indents', () => JSON.stringify(JSON.parse(file), null, 2)],
    [
      'with tabs and Windows’ line breaks',
      () => JSON.stringify(JSON.parse(file), null, '\t').replaceAll('\n', '\r\n'),
    ],
    ['with a byte order mark', () => `\ufeff${file}`],
  ])('%s is the same library', async (_, write) => {
    const { file: after, problems } = await restored(write());
    expect(problems).toBe(0);
    expect(after).toBe(file);
  });

  it.each([
    [
      'by a newer Papertip',
      (file) => file.replace('"version":1', '"version":2'),
      /written by a newer Papertip.*up to date/,
    ],
    ['without a version', (file) => file.replace('"version":1,', ''), /order/],
    [
      'with a version that is none',
      (file) => file.replace('"version":1', '"version":"x"'),
      /does not say which version/,
    ],
  ] as [string, (file: string) => string, RegExp][])('%s is refused', async (_, write, words) => {
    const fresh = await Profile.open();
    const { preview } = await fresh.read(write(file));
    expect(preview).toMatchObject({ records: 0, added: 0, unreadable: 1 });
    expect(preview.problems[0]?.reason).toMatch(words);
    fresh.close();
  });

  it('has its parts in their order, or is read no further', async () => {
    const { format, version, kept, ...rest } = JSON.parse(file);
    const { problems } = await read(JSON.stringify({ format, version, kept, ...rest }));
    expect(problems).toMatchObject([{ field: 'papers', reason: expect.stringContaining('order') }]);
  });

  it('says what it does not know, once for each part', async () => {
    const more = file.replace('"kept":[', '"plans":[{"a":1},{"a":2}],\n"kept":[');
    const { problems } = await read(more);
    expect(problems).toMatchObject([{ field: 'plans', reason: 'this part is not known; it is left out' }]);
    expect((await restored(more)).file).toBe(file);
  });

  it('names a paper once, and an import that is there', async () => {
    const [line = ''] = lines.filter((one) => one.startsWith('{"id":"p7"'));
    const fresh = await Profile.open();
    const twice = file
      .replace('"papers":[', `"papers":[\n${line.replace(/,$/, '')},`)
      .replaceAll('"import":0', '"import":17');
    const { preview } = await fresh.read(twice);
    expect(preview.problems.map(({ field }) => field)).toEqual(['id', 'import']);
    fresh.close();
  });
});

it('a library is restored by itself, and from no feed', async () => {
  const fresh = await Profile.open();
  const item = async function* () {
    yield { restored: { part: 'isHistoryOn' as const, value: true, index: 0, place: { line: 1 } } };
  };
  for (const sources of [
    [
      { name: 'a', read: item },
      { name: 'b', read: item },
    ],
    [{ name: 'a', read: item, isSubscribed: true as const }],
  ]) {
    const { preview } = await fresh.importer().read('x', sources, '2026-11-24', new AbortController().signal);
    expect(preview.restore).toBeUndefined();
    expect(preview.problems[0]?.reason).toContain('choose this file alone');
  }
  fresh.close();
});
