import { expect, it } from 'vitest';
import { opener } from '../../../src/library/store/opener';

it('opens once, again after a failure, and again after what it opened was lost', async () => {
  let count = 0;
  let lose = () => {};
  const get = opener(async (onLost) => {
    lose = onLost;
    if (++count === 1) throw new Error('a full disk');
    return count;
  });
  await expect(get()).rejects.toThrow('a full disk');
  expect(await Promise.all([get(), get()])).toEqual([2, 2]);
  lose();
  expect(await get()).toBe(3);
});
