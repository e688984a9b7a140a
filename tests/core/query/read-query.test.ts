import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuery } from '../../../src/core/query/read-query';

const read = (query: string) => {
  const { words, parts, hints } = readQuery(query);
  return {
    words: words.replace(/\s+/g, ' ').trim(),
    parts: parts.map(({ reading }) => reading),
    hints: hints.length,
  };
};

describe('readQuery', () => {
  it.each<[query: string, words: string, parts: string[]]>([
    ['token pruning', 'token pruning', []],
    ['"token pruning" video', 'token pruning video', ['“token pruning”']],
    ['“token pruning” video', 'token pruning video', ['“token pruning”']],
    ['pruning -video', 'pruning', ['not “video”']],
    ['pruning -"large model"', 'pruning', ['not “large model”']],
    ['has:code', '', ['with code']],
    ['-has:code agents', 'agents', ['without code']],
    ['repo:FMInference/H2O', '', ['repository FMInference/H2O']],
    ['title:attention', 'attention', ['“attention” in the title']],
    ['title:"sparse attention" fast', 'sparse attention fast', ['“sparse attention” in the title']],
    ['-title:survey attention', 'attention', ['not “survey” in the title']],
    ['source:daily', '', ['from “daily”']],
    ['source:"Daily Papers" tokens', 'tokens', ['from “Daily Papers”']],
    ['year:2025', '', ['of 2025']],
    ['year:>2023', '', ['of 2024 or later']],
    ['year:>=2023', '', ['of 2023 or later']],
    ['year:<2020', '', ['of 2019 or before']],
    ['year:2023..2025', '', ['of 2023 to 2025']],
    ['is:saved -is:read', '', ['saved', 'not read']],
    ['is:unread is:new pruning', 'pruning', ['unread', 'new']],
    ['has:note', '', ['with a note']],
    ['tag:"to cite" -tag:old', '', ['tagged “to cite”', 'not tagged “old”']],
    ['sort:date tokens', 'tokens', ['newest first']],
    ['sort:Upvotes', '', ['most upvotes first']],
    ['Has:Code TITLE:x', 'x', ['with code', '“x” in the title']],
  ])('understands %s', (query, words, parts) => {
    expect(read(query)).toEqual({ words, parts, hints: 0 });
  });

  it.each([
    'state-of-the-art',
    'C++: a language',
    'foo:bar',
    'Less is more: pruning',
    'a - b',
    '- b',
    '--flag',
    '$Q^*$ and r_2',
    'Stop: is it? (yes)',
    '',
    '   ',
  ])('leaves alone: %s', (query) => {
    expect(readQuery(query)).toEqual({ words: query, parts: [], hints: [] });
  });

  it('takes a quote that is not closed for text that is being typed', () => {
    expect(read('"token pru')).toEqual({ words: 'token pru', parts: [], hints: 0 });
    expect(readQuery('tokens "pru').words.endsWith('pru')).toBe(true);
  });

  it.each([
    'year:soon',
    'year:',
    'year:2025..',
    'has:wings',
    'repo:',
    'title:',
    'source:',
    'year:20255',
    'is:good',
    'tag:',
    'sort:size',
    '-sort:date',
  ])('gives a hint for %s, and goes on', (query) => {
    const { hints, words, parts } = readQuery(`pruning ${query} tokens`);
    if (query === 'year:2025..') expect(parts).toHaveLength(1);
    else
      expect(hints).toEqual([expect.stringMatching(new RegExp(`^${query.replace('-', '').split(':')[0]}:`))]);
    expect(words.split(/\s+/)).toEqual(['pruning', 'tokens']);
  });

  it('reads what is pasted as text', () => {
    const abstract = `We study title:x and "y" -z has:code. ${'More words follow. '.repeat(20)}`;
    expect(readQuery(abstract)).toEqual({ words: abstract, parts: [], hints: [] });
    expect(readQuery('two\nlines -x')).toEqual({ words: 'two\nlines -x', parts: [], hints: [] });
  });

  it('knows where each piece stands, and what is left without them', () => {
    const piece = fc.constantFrom(
      '-video',
      '"exact phrase"',
      'has:code',
      'year:>2023',
      'title:sparse',
      'repo:a/b',
    );
    const word = fc.constantFrom('token', 'state-of-the-art', 'a:b', 'H₂O', '$x$');
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, word), { maxLength: 12 }), (pieces) => {
        const query = pieces.join(' ');
        const { parts } = readQuery(query);
        const known = pieces.filter((one) => /^(?:-video|"|has:|year:|title:|repo:)/.test(one));
        expect(parts.map(({ start, end }) => query.slice(start, end))).toEqual(known);
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(fc.constantFrom('-', '"', ':', 'has:', 'year:', '>', '..', ' ', 'x', '“', '2024'), {
          maxLength: 20,
        })
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (query) => {
        for (const { start, end } of readQuery(query).parts)
          expect(query.slice(start, end).trim()).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });
});
