import { describe, expect, it } from 'vitest';
import { splitQuery } from '../../../src/core/map/split-query';

describe('a query on a map', () => {
  it.each([
    ['token pruning', '', 'token pruning'],
    ['has:code token pruning', 'has:code', 'token pruning'],
    ['token has:code year:>2023 pruning ', 'has:code year:>2023', 'token   pruning '],
    ['source:"Daily Papers" -is:read', 'source:"Daily Papers" -is:read', ''],
    ['"token pruning" title:vision -video tag:x', 'tag:x', '"token pruning" title:vision -video '],
    ['sort:date tokens', '', 'tokens'],
    ['', '', ''],
  ])('%j is chosen by %j and marked by %j', (query, choosing, words) => {
    expect(splitQuery(query)).toEqual({ choosing, words });
  });
});
