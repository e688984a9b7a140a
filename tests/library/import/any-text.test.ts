import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaperRecord } from '../../../src/library/import/paper-record';
import { ENCODINGS, type Encode } from './encodings';
import { read } from './read';
import { FORMATS, paper } from './writers';

const sorted = ({ ids, ...record }: PaperRecord) => ({ ...record, ids: { arxiv: ids.arxiv, doi: ids.doi } });

describe.each(Object.entries(FORMATS))('%s', (_format, { write, expected }) => {
  it('gives back what was written', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(paper, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 500 }),
        async (papers, size) => {
          const { records, problems } = await read(write(papers), size);
          expect(problems).toEqual([]);
          expect(records.map(sorted)).toEqual(papers.map(expected).map(sorted));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is the same in each encoding, with any line breaks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(paper, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...Object.keys(ENCODINGS)),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.integer({ min: 1, max: 500 }),
        async (papers, encoding, lineBreak, size) => {
          const text = write(papers).replace(/\r?\n/g, lineBreak);
          const { records, problems } = await read((ENCODINGS[encoding] as Encode)(text), size);
          expect(problems).toEqual([]);
          expect(records.map(sorted)).toEqual(papers.map(expected).map(sorted));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('neither throws nor gives a bad record where bytes were changed, lost or cut off', async () => {
    const change = fc.record({
      at: fc.nat(),
      length: fc.nat({ max: 40 }),
      with: fc.string({ unit: 'binary', maxLength: 8 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(paper, { minLength: 1, maxLength: 4 }),
        fc.array(change, { maxLength: 4 }),
        fc.nat(),
        async (papers, changes, end) => {
          let text = write(papers);
          for (const { at, length, with: other } of changes) {
            const from = at % (text.length + 1);
            text = text.slice(0, from) + other + text.slice(from + length);
          }
          checkRecords((await read(end % 3 ? text : text.slice(0, end % text.length))).records);
        },
      ),
      { numRuns: 80 },
    );
  });
});

describe('any text', () => {
  const starts = [
    '',
    '{',
    '[{',
    '[',
    '{"title":',
    '@article{a,',
    'TY  - JOUR\n',
    'Title,Year\n',
    '<rss><channel><item><title>',
    '<feed><entry>',
    'Daily\nSep 9\n',
    '{"title":"a"}\n',
  ];
  const parts = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '"',
    '\\',
    '<',
    '>',
    '&amp;',
    '<i>',
    '</item>',
    '<![CDATA[',
    '<!--',
    '@',
    '=',
    ',',
    '\n',
    'title',
    'ER  - ',
    '$',
    '\\x{',
    '"title":"A"',
    '#',
    '%',
  );
  const text = fc.array(fc.oneof(parts, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 60 });

  it('is read without throwing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), text, async (start, rest) => {
        checkRecords((await read(start + rest.join(''), 50)).records);
      }),
      { numRuns: 600 },
    );
  });

  it('is read without throwing as bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), async (start, rest) => {
        checkRecords((await read(new Uint8Array([...new TextEncoder().encode(start), ...rest]), 7)).records);
      }),
      { numRuns: 200 },
    );
  });
});

function checkRecords(records: PaperRecord[]): void {
  for (const record of records) {
    expect(record.title.trim()).toBe(record.title);
    expect(record.title).not.toBe('');
    expect(record.title.length).toBeLessThanOrEqual(1000);
    expect(record.title + record.abstract + record.authors.join('')).not.toMatch(/\p{Cc}|\p{Cs}/u);
    expect(record.published ?? '2000').toMatch(/^\d{4}(?:-\d\d){0,2}$/);
    for (const url of record.urls) expect(url).toMatch(/^https?:\/\//);
  }
}
