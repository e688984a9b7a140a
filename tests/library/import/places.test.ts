import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENCODINGS } from './encodings';
import { read } from './read';

/** Records of several lines; the one that has no title begins in the line where `BAD` stands. */
const FORMATS: Record<string, { good: string; bad: string; join(records: string[]): string }> = {
  'JSON Lines': { good: '{"title":"A","abstract":"x"}', bad: '{"id":"BAD"}', join: (all) => all.join('\n') },
  'JSON Lines with blank lines': {
    good: '{"title":"A"}\n\n',
    bad: '{"id":"BAD"',
    join: (all) => all.join('\n'),
  },
  JSON: {
    good: '{\n  "title": "A",\n  "x": [1,\n 2]\n}',
    bad: '{ "id": "BAD",\n "y": 1 }',
    join: (all) => `[\n${all.join(',\n')}\n]`,
  },
  BibTeX: {
    good: '@misc{a,\n  title = {A\nand\nmore},\n  abstract = "x\n\ny"\n}\n% a comment',
    bad: '\n@misc{BAD,\n year = 2020}',
    join: (all) => all.join('\n'),
  },
  RIS: {
    good: 'TY  - JOUR\nTI  - A\nAB  - x\n\ny\nER  - \n',
    bad: 'TY  - BAD\nAU  - Ost\nER  - \n',
    join: (all) => all.join('\n'),
  },
  CSV: {
    good: '"A ""quoted""\nthing","x\n\ny",2020',
    bad: ',BAD,2020',
    join: (all) => `Title,Abstract,Year\n${all.join('\n')}\n`,
  },
  'CSV with blank lines': {
    good: '\nA;"x\ny";2020\n',
    bad: ';BAD;2020',
    join: (all) => `Title;Abstract;Year\n${all.join('\n')}`,
  },
  Atom: {
    good: '<entry>\n<title>A\nb</title>\n<!-- <entry> -->\n<summary><![CDATA[\n<entry>\n]]></summary></entry>',
    bad: '<entry><id>BAD</id>\n</entry>',
    join: (all) =>
      `<?xml version="1.0"?>\n<!-- x\ny -->\n<feed xmlns="http://www.w3.org/2005/Atom">\n${all.join('\n')}\n</feed>`,
  },
  RSS: {
    good: '<item>\n<title>A</title>\n</item>',
    bad: '<item><guid>BAD</guid></item>',
    join: (all) => `<rss version="2.0">\n<channel>\n${all.join('\n\n')}</channel></rss>`,
  },
};

describe.each(Object.entries(FORMATS))('%s', (_name, { good, bad, join }) => {
  it('names the line of what cannot be read, whatever the line breaks and the encoding', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 6 }),
        fc.nat({ max: 6 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom(...Object.keys(ENCODINGS)),
        fc.integer({ min: 1, max: 300 }),
        async (before, after, lineBreak, encoding, size) => {
          const text = join([...new Array(before).fill(good), bad, ...new Array(after).fill(good)]);
          const line = text.slice(0, text.indexOf('BAD')).split('\n').length;
          const bytes = ENCODINGS[encoding]?.(text.replaceAll('\n', lineBreak)) as Uint8Array;
          const { records, problems } = await read(bytes, size);
          expect(problems).toHaveLength(1);
          expect(problems[0]?.line).toBe(line);
          expect(records).toHaveLength(before + after);
        },
      ),
      { numRuns: 60 },
    );
  });
});
