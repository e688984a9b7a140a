import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundleDigests } from '../../../src/core/digest/bundle-digests';
import { type Digest, parseDigest } from '../../../src/core/digest/parse-digest';

const ABSTRACT = 'We show that papers can be read by people. '.repeat(4).trim();
const bytes = (text: string) => new TextEncoder().encode(text);
const parse = (text: string) => parseDigest(bytes(text), 'seeds/today.txt');

describe('parseDigest', () => {
  it('reads header lines, a date line, then title and abstract in turn', () => {
    const digest = parse(
      `new\n\nDaily Papers\n\nbyus\n\nSep 9\n\nA first paper\n\n${ABSTRACT}\n\nA second\n${ABSTRACT}\n`,
    );
    expect(digest).toEqual({
      name: 'Daily Papers',
      date: 'Sep 9',
      entries: [
        { title: 'A first paper', abstract: ABSTRACT, line: 9 },
        { title: 'A second', abstract: ABSTRACT, line: 13 },
      ],
    });
  });

  it.each(['Sep 9', 'September 19, 2025', '9 Sep 2025', '2025-09-09'])('takes the date line "%s"', (date) => {
    expect(parse(`Papers\n${date}\nTitle\n${ABSTRACT}`).date).toBe(date);
  });

  it('takes Windows line ends and a byte order mark', () => {
    expect(parse(`\uFEFFDaily Papers\r\nSep 9\r\nTitle\r\n${ABSTRACT}\r\n`).entries).toHaveLength(1);
  });

  it.each([
    ['an empty file', '', 'seeds/today.txt: the file is empty'],
    ['white space only', ' \n\n\t', 'seeds/today.txt: the file is empty'],
    ['no date', 'Papers\nA title', 'seeds/today.txt:1: no date line'],
    ['no papers', 'Papers\nSep 9\n\n', 'seeds/today.txt: there are no papers'],
    [
      'a title without abstract at the end',
      `Papers\nSep 9\nA title\n${ABSTRACT}\nAlone`,
      'seeds/today.txt:5: the title "Alone"',
    ],
    [
      'a title without abstract in between',
      `Papers\nSep 9\nA long title of some paper\nNext title\n${ABSTRACT}`,
      'seeds/today.txt:4: expected the abstract',
    ],
    [
      'a stray line',
      `Papers\nSep 9\nA title\n${ABSTRACT}\nstray line of text\nB title\n${ABSTRACT.repeat(3)}`,
      'seeds/today.txt:6: expected the abstract',
    ],
    [
      'a second date',
      `Papers\nSep 9\nA title\n${ABSTRACT}\nSep 10\nB\n${ABSTRACT}`,
      'seeds/today.txt:5: a second date line',
    ],
    [
      'an abstract without title',
      `Papers\nSep 9\n${ABSTRACT.repeat(3)}\nA title\n${ABSTRACT}`,
      'seeds/today.txt:3: expected a title',
    ],
  ])('refuses %s and says where', (_what, text, message) => {
    expect(() => parse(text)).toThrowError(message);
  });

  it('refuses bytes that are not UTF-8 and names their line', () => {
    const file = new Uint8Array([...bytes('Papers\nSep 9\nTitle '), 0xff, 0xfe, ...bytes(`\n${ABSTRACT}`)]);
    expect(() => parseDigest(file, 'seeds/latin.txt')).toThrowError(
      'seeds/latin.txt:3: bytes that are not UTF-8',
    );
  });

  const words = (min: number, max: number) =>
    fc
      .array(fc.stringMatching(/^[A-Za-zäßé$_^{}\\'"*()-]{1,12}$/), { minLength: min, maxLength: max })
      .map((parts) => parts.join(' ').trim());
  const entry = fc.record({ title: words(1, 12).map((text) => `T ${text}`), abstract: words(60, 90) });

  it('gives back every title and abstract of any digest of this form', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('\n', '\n\n', '\r\n'),
        (entries, gap) => {
          const text = [
            'x',
            'Daily Papers',
            'Sep 9',
            ...entries.flatMap((one) => [one.title, one.abstract]),
          ].join(gap);
          expect(parse(text).entries.map(({ title, abstract }) => ({ title, abstract }))).toEqual(entries);
        },
      ),
    );
  });

  it('either reads a file or throws an error that names it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (file) => {
        try {
          expect(parseDigest(file, 'any.txt').entries.length).toBeGreaterThan(0);
        } catch (error) {
          expect(String(error)).toMatch(/^DigestError: any\.txt/);
        }
      }),
    );
  });
});

describe('bundleDigests', () => {
  const digest = (date: string, ...titles: string[]): Digest => ({
    name: 'Daily Papers',
    date,
    entries: titles.map((title, i) => ({
      title,
      abstract: `${ABSTRACT} https://github.com/o/${date.length}${i}.`,
      line: i + 3,
    })),
  });

  it('refuses two titles alike in one digest, also when written otherwise', () => {
    expect(() =>
      bundleDigests([{ file: 'a.txt', digest: digest('Sep 9', 'Q^* and us', '$Q^*$ and Us') }]),
    ).toThrowError('a.txt:4: the same title as in line 3');
  });

  it('makes one paper with two dates of the same paper in two digests, newest first, and keeps both links', () => {
    const { papers } = bundleDigests([
      { file: 'a.txt', digest: digest('2025-09-08', 'Old', 'Both') },
      { file: 'b.txt', digest: digest('2025-09-09', 'Both', 'New') },
    ]);
    expect(papers.map(({ title }) => title)).toEqual(['Both', 'New', 'Old']);
    expect(papers[0]?.appearances.map(({ date }) => date)).toEqual(['2025-09-09', '2025-09-08']);
    expect(papers[0]?.links.map(({ label }) => label)).toEqual(['o/100', 'o/101']);
  });

  it('changes its version exactly when the papers change', () => {
    const version = (...titles: string[]) =>
      bundleDigests([{ file: 'a.txt', digest: digest('Sep 9', ...titles) }]).version;
    expect(version('One', 'Two')).toBe(version('One', 'Two'));
    expect(version('One', 'Two')).not.toBe(version('One', 'Three'));
  });
});
