import { describe, expect, it } from 'vitest';
import { tokens } from '../../src/core/normalize';
import { TitleMatcher } from '../../src/core/title-matcher';
import { papers, printedTitles } from '../pages/digest';

const matcherOf = (titles: Record<string, string>) => {
  const matcher = new TitleMatcher();
  for (const [id, title] of Object.entries(titles)) matcher.add(title, id);
  return matcher;
};
const idsIn = (matcher: TitleMatcher, text: string) => matcher.find(text).map(({ paperIds }) => paperIds);
const textsIn = (matcher: TitleMatcher, text: string) =>
  matcher.find(text).map(({ start, end }) => text.slice(start, end));

describe('TitleMatcher with the bundled digest', () => {
  const matcher = matcherOf(Object.fromEntries(papers.map(({ id, title }) => [id, title])));

  it('finds every title in a text, whatever is around it', () => {
    for (const [i, printed] of printedTitles.entries()) {
      const words = tokens(printed);
      for (const text of [printed, `see ${printed} and some more words`]) {
        const [find, ...others] = matcher.find(text);
        expect(others).toEqual([]);
        expect(find).toMatchObject({ paperIds: [papers[i]?.id], certainty: 'exact' });
        const found = tokens(text.slice(find?.start, find?.end)).map((token) => token.text);
        expect(found).toEqual(words.map((token) => token.text));
      }
    }
  });

  it('finds no title in part', () => {
    for (const printed of printedTitles) {
      const words = tokens(printed).map((token) => token.text);
      expect(matcher.find(words.slice(0, -1).join(' '))).toEqual([]);
      expect(matcher.find(words.slice(1).join(' '))).toEqual([]);
    }
  });

  it('finds by title, however it is written', () => {
    expect(matcher.byTitle('zero shot TOKENIZER – transfer.')).toHaveLength(1);
    expect(matcher.byTitle('zero shot')).toEqual([]);
  });
});

describe('TitleMatcher', () => {
  it('takes the longest title that fits', () => {
    const matcher = matcherOf({ short: 'Deep Residual Learning', long: 'Deep Residual Learning for Images' });
    expect(idsIn(matcher, 'deep residual learning for images')).toEqual([['long']]);
    expect(idsIn(matcher, 'deep residual learning for sounds')).toEqual([['short']]);
  });

  it('gives all papers of one title, each once', () => {
    const matcher = matcherOf({ a: 'Less is more', b: 'Less Is More!' });
    matcher.add('Less is more', 'a');
    expect(idsIn(matcher, 'less is more')).toEqual([['a', 'b']]);
    expect([...matcher.all()]).toHaveLength(1);
  });

  it('takes in what a title has around its letters, and no bracket of the sentence', () => {
    const matcher = matcherOf({ cls: '[CLS] Token Tells (Everything)' });
    expect(textsIn(matcher, 'In [CLS] token tells (everything), …')).toEqual([
      '[CLS] token tells (everything)',
    ]);
    expect(textsIn(matcher, '{CLS token tells everything}')).toEqual(['CLS token tells everything']);
  });

  it('passes over what is no title: two words, or no letter', () => {
    const matcher = matcherOf({ two: 'Deep Learning', none: '— !' });
    expect(matcher.find('deep learning')).toEqual([]);
    expect(matcher.find('')).toEqual([]);
    expect(matcher.byTitle('Deep Learning')).toEqual(['two']);
  });
});
