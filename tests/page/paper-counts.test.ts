import { expect, test } from 'vitest';
import { PaperCounts } from '../../src/page/paper-counts';

test('tells what has come and gone since it was last asked, and nothing twice', () => {
  const counts = new PaperCounts();
  counts.note(['a', 'b'], 1);
  counts.note(['a'], 1);
  expect(counts.takeChanges()).toEqual({ added: ['a', 'b'], dropped: [] });
  expect(counts.takeChanges()).toEqual({ added: [], dropped: [] });
  counts.note(['a'], -1);
  expect(counts.has('a')).toBe(true);
  counts.note(['b'], -1);
  counts.note(['c'], 1);
  expect(counts.takeChanges()).toEqual({ added: ['c'], dropped: ['b'] });
});

test('what comes and goes in between is not told of', () => {
  const counts = new PaperCounts();
  counts.note(['a'], 1);
  counts.takeChanges();
  counts.note(['a'], -1);
  counts.note(['a'], 1);
  counts.note(['b'], 1);
  counts.note(['b'], -1);
  expect(counts.takeChanges()).toEqual({ added: [], dropped: [] });
});
