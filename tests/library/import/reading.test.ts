import { describe, expect, it } from 'vitest';
import { type ReadOptions, readPapers } from '../../../src/library/import/read-papers';
import { read, titles } from './read';

const encode = (text: string) => new TextEncoder().encode(text);

describe('recognising', () => {
  it.each(['', ' \n\n', '\ufeff'])('says that %j is empty', async (text) => {
    expect((await read(text)).problems).toEqual([{ reason: 'the file is empty' }]);
  });

  it.each([
    'just some words',
    '<!doctype html><html><feed></feed></html>',
    '\u0000\u0001PK',
    '"text"',
    '42',
    '[1,',
  ])('names what is read where %j is none of it', async (text) => {
    const { format, records, problems } = await read(text);
    if (format) expect(problems).not.toEqual([]);
    else expect(problems).toEqual([{ reason: expect.stringContaining('BibTeX, RIS, CSL JSON') }]);
    expect(records).toEqual([]);
  });
});

describe('what is no text', () => {
  it.each([
    ['%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj', 'this is a PDF'],
    ['PK\x03\x04\x14\x00\x08', 'unpack it first'],
    ['\x1f\x8b\x08\x00\x00', 'unpack it first'],
  ])('is called by its name: %j', async (bytes, words) => {
    const { problems } = await read(Uint8Array.from(bytes, (char) => char.charCodeAt(0)));
    expect(problems).toEqual([{ reason: expect.stringContaining(words) }]);
  });
});

describe('encodings', () => {
  const TEXT = '{"title":"Müller – 灯 😀"}\n{"title":"Zwei"}\n';

  it.each([1, 2, 3, 1000])('reads UTF-8 and UTF-16 in chunks of %i bytes', async (size) => {
    const utf16 = (isBig: boolean) => {
      const bytes = new Uint8Array(2 + TEXT.length * 2);
      const view = new DataView(bytes.buffer);
      [...`\ufeff${TEXT}`.split('')].forEach((char, i) => {
        view.setUint16(i * 2, char.charCodeAt(0), !isBig);
      });
      return bytes;
    };
    for (const bytes of [encode(TEXT), encode(`\ufeff${TEXT}`), utf16(false), utf16(true)]) {
      const all = await read(bytes, size);
      expect(titles(all)).toEqual(['Müller – 灯 😀', 'Zwei']);
      expect(all.problems).toEqual([]);
    }
  });

  it.each([1, 4, 1000])(
    'reads lines that are not UTF-8 as windows-1252, and says where (%i)',
    async (size) => {
      const bad = Uint8Array.from('{"title":"M\xfcller x"}\n{"title":"\xe9"}\n', (char) =>
        char.charCodeAt(0),
      );
      const whole = new Uint8Array([...encode(TEXT), ...bad, ...encode(TEXT)]);
      const all = await read(whole, size);
      expect(all.problems).toEqual([
        { line: 3, isNote: true, reason: expect.stringContaining('windows-1252') },
      ]);
      expect(titles(all)).toContain('Müller x');
      expect(titles(all).at(-2)).toBe('Müller – 灯 😀');
    },
  );
});

describe('reading', () => {
  /** Lines of about a kilobyte each. */
  const lineOf = (index: number) =>
    `${JSON.stringify({ title: `Paper ${index}`, abstract: 'word '.repeat(200) })}\n`;

  it.each(['jsonl', 'csv'])('holds little of 30 MB of %s', async (kind) => {
    const LINES = 30_000;
    const line = kind === 'csv' ? (index: number) => `Paper ${index},"${'word '.repeat(200)}"\n` : lineOf;
    let given = 0;
    let done = 0;
    let most = 0;
    let count = 0;
    const source = {
      name: 'large',
      async *chunks() {
        if (kind === 'csv') yield encode('Title,Abstract\n');
        for (let from = 0; from < LINES; from += 64) {
          const chunk = encode(Array.from({ length: 64 }, (_, i) => line(from + i)).join(''));
          given += chunk.length;
          yield chunk;
        }
      },
    };
    for await (const { record } of readPapers(source)) {
      if (record) done += line(count++).length;
      most = Math.max(most, given - done);
    }
    expect(count).toBeGreaterThanOrEqual(LINES);
    expect(given).toBeGreaterThan(30_000_000);
    // The head by which the format is recognised and one chunk beside it.
    expect(most).toBeLessThan(400_000);
  });

  it('says that a file is too large to be held, before it is', async () => {
    let given = 0;
    const run = async (size?: number) => {
      const problems = [];
      const chunks = async function* () {
        yield encode('@article{a, title={A}}\n');
        for (given = 0; given < 100_000_000; given += 1_000_000) yield encode(' '.repeat(1_000_000));
      };
      for await (const { problem } of readPapers({ name: 'refs.bib', chunks, size }))
        problems.push(problem?.reason);
      return problems;
    };
    const message = expect.stringContaining('refs.bib is larger than 64 MB; split it, or use JSON Lines');
    expect(await run()).toEqual([message]);
    expect(given).toBeLessThan(70_000_000);
    expect(await run(80_000_000)).toEqual([message]);
    expect(given).toBeLessThan(2_000_000);
  });

  it('lets others run meanwhile', async () => {
    let turns = 0;
    let isDone = false;
    const count = () => {
      turns++;
      if (!isDone) setImmediate(count);
    };
    setImmediate(count);
    const list = `[${Array.from({ length: 3000 }, (_, index) => lineOf(index)).join(',')}]`;
    const before = turns;
    await read(list, 10_000_000);
    isDone = true;
    expect(turns - before).toBeGreaterThan(3);
  });

  it('tells what has come so far, and stops when it is told to', async () => {
    const controller = new AbortController();
    const seen: number[] = [];
    const options: ReadOptions = { signal: controller.signal, onShare: (share) => seen.push(share) };
    let closed = 0;
    const chunks = async function* () {
      try {
        for (let i = 0; ; i++) yield encode(lineOf(i));
      } finally {
        closed++;
      }
    };
    const reading = (async () => {
      for await (const _item of readPapers({ name: 'endless', chunks, size: 1e9 }, options))
        if (seen.length > 200) controller.abort(new Error('enough'));
    })();
    await expect(reading).rejects.toThrow('enough');
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    for await (const _item of readPapers({ name: 'endless', chunks })) break;
    expect(closed).toBe(2);
  });

  it.each([
    ['JSON Lines', lineOf(1).repeat(400)],
    ['JSON', `[${Array.from({ length: 400 }, (_, i) => lineOf(i)).join(',')}]`],
    ['BibTeX', '@misc{a, title={A}}\n'.repeat(400)],
    ['RSS', `<rss><channel>${'<item><title>A</title></item>'.repeat(400)}</channel></rss>`],
  ])('tells how much of it is read: %s', async (_format, text) => {
    const shares: number[] = [];
    const bytes = encode(text);
    const chunks = async function* () {
      for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
    };
    const onShare = (share: number) => shares.push(share);
    for await (const _item of readPapers({ name: 'x', chunks, size: bytes.length }, { onShare }));
    // What is held whole begins anew once it is there.
    const steps = shares.slice(shares.lastIndexOf(0) + 1);
    expect(steps.length).toBeGreaterThan(5);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps.at(-1)).toBeGreaterThan(0.95);
    expect(steps.at(-1)).toBeLessThanOrEqual(1);
  });

  it('passes on what the source throws', async () => {
    const chunks = async function* () {
      yield encode(lineOf(1).repeat(100));
      throw new Error('the network is gone');
    };
    const reading = (async () => {
      for await (const _item of readPapers({ name: 'x', chunks }));
    })();
    await expect(reading).rejects.toThrow('the network is gone');
  });
});
