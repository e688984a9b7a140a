import { describe, expect, it } from 'vitest';
import { PaperMatcher } from '../../../src/core/map/paper-matcher';
import { papers } from '../../pages/digest';

const matcher = new PaperMatcher(papers);
const match = async (text: string) =>
  (await matcher.match(text)).map((id) => papers.find((paper) => paper.id === id)?.title ?? '');

describe('what stands out on a map', () => {
  it('has all of the words, however they are bent; the best first', async () => {
    const found = await match('token pruning');
    expect(found[0]).toMatch(/Token Pruning|Prun/i);
    expect(found.length).toBeGreaterThan(2);
    expect(found.length).toBeLessThan((await match('token')).length);
  });

  it('is found while a word is typed, and with a letter wrong', async () => {
    expect(await match('keyfor')).toEqual([expect.stringMatching(/^Keyformer/)]);
    expect(await match('keyfromer ')).toEqual([expect.stringMatching(/^Keyformer/)]);
  });

  it('has the phrases, and not what is excluded', async () => {
    const all = await match('token');
    const some = await match('token -video');
    expect(some.length).toBeLessThan(all.length);
    expect(await match('"zero-shot tokenizer transfer"')).toEqual(['Zero-Shot Tokenizer Transfer']);
  });

  it('is nothing where nothing is asked, or nothing has it', async () => {
    expect(await match('')).toEqual([]);
    expect(await match('qqzzxx')).toEqual([]);
    expect(await new PaperMatcher([]).match('token')).toEqual([]);
  });
});
