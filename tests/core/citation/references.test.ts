import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../../src/core/citation/citation';
import { cslItem } from '../../../src/core/citation/csl-json';
import { ris } from '../../../src/core/citation/ris';
import type { Paper } from '../../../src/core/paper';
import { read } from '../../library/import/read';

const word = fc.stringMatching(/^[A-Z][a-zäöüéñ]{2,9}$/);
const words = fc.array(word, { minLength: 1, maxLength: 9 }).map((list) => list.join(' '));

/** Papers with whatever is known of them. */
const papers: fc.Arbitrary<Paper> = fc.record(
  {
    id: fc.stringMatching(/^[a-z0-9]{6}$/),
    title: words,
    abstract: words,
    links: fc.constant([]),
    authors: fc.array(fc.tuple(word, word).map((parts) => parts.join(' '))),
    venue: fc.constantFrom('Lake Journal', 'Proceedings of the Lakes'),
    ids: fc.record(
      { doi: fc.constant('10.1000/lake.1'), arxiv: fc.constant('2101.00001') },
      { requiredKeys: [] },
    ),
    published: fc.constantFrom('2019', '2020-04', '2021-03-04'),
    appearances: fc.constant([]),
    source: fc.constant({}),
  },
  { requiredKeys: ['id', 'title', 'abstract', 'links', 'appearances', 'source'] },
);

/** What all of the formats can say. */
function said({ title, authors = [], venue, ids = {} }: Partial<Paper>) {
  return { title, authors, venue, ids };
}

describe.each([
  ['BibTeX', (list: Paper[]) => list.map((paper) => bibtex(paper)).join('\n')],
  ['RIS', (list: Paper[]) => list.map(ris).join('\r\n')],
  ['CSL JSON', (list: Paper[]) => JSON.stringify(list.map(cslItem))],
])('%s', (name, write) => {
  it('is read back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(papers, { minLength: 1, maxLength: 4 }), async (list) => {
        const { records, problems } = await read(write(list));
        expect(problems).toEqual([]);
        expect(records.map(said)).toEqual(list.map(said));
        const dates =
          name === 'BibTeX'
            ? list.map((one) => one.published?.slice(0, 4))
            : list.map((one) => one.published);
        expect(records.map((one) => one.published)).toEqual(dates);
      }),
    );
  });

  it('is one record whatever the texts are', async () => {
    const text = fc.string({ unit: 'binary', minLength: 1 }).map((some) => `A${some}`);
    await fc.assert(
      fc.asyncProperty(text, fc.array(text), text, text, async (title, authors, venue, abstract) => {
        const paper = { id: 'a', title, abstract, authors, venue, links: [], appearances: [], source: {} };
        expect((await read(write([paper]))).records).toHaveLength(1);
      }),
    );
  });
});
