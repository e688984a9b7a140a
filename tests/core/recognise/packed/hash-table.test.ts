import { describe, expect, it } from 'vitest';
import {
  buildTable,
  eachValue,
  type HashTable,
  joinTables,
  sumTables,
} from '../../../../src/core/recognise/packed/hash-table';

const valuesOf = (table: HashTable, hash: number) => {
  const found: number[] = [];
  eachValue(table, hash, (value) => found.push(value));
  return found;
};

const HIGHEST = 0xffffffff;

describe('a table by hash', () => {
  const table = buildTable([7, HIGHEST, 7, 0], [3, 2_000_000, 1, 5]);

  it('gives all numbers of a hash, signed or not, and none for another', () => {
    expect(valuesOf(table, 7)).toEqual([1, 3]);
    expect(valuesOf(table, 0)).toEqual([5]);
    expect(valuesOf(table, -1)).toEqual([2_000_000]);
    expect(valuesOf(table, 8)).toEqual([]);
    expect(valuesOf(buildTable([], []), 8)).toEqual([]);
  });

  it('is joined with others, each with its shift', () => {
    const joined = joinTables([table, buildTable([7, 9], [0, 4])], [0, 10]);
    expect(valuesOf(joined, 7)).toEqual([1, 3, 10]);
    expect(valuesOf(joined, 9)).toEqual([14]);
    expect(joined.hashes).toHaveLength(6);
  });

  it('is summed by hash', () => {
    const sum = sumTables([table, buildTable([7, HIGHEST], [1, 1]), buildTable([], [])]);
    expect([...sum.hashes]).toEqual([0, 7, HIGHEST]);
    expect([...sum.values]).toEqual([5, 5, 2_000_001]);
  });
});
