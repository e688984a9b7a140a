import { describe, expect, it } from 'vitest';
import { normalize } from '../../src/core/normalize';
import { TitleMatcher } from '../../src/core/title-matcher';
import { papers, printedTitles } from '../pages/digest';

const matcherOf = (titles: Record<string, string>) => {
  const matcher = new TitleMatcher();
  for (const [id, title] of Object.entries(titles)) matcher.add(title, id);
  return matcher;
};

describe('TitleMatcher with the bundled digest', () => {
  const matcher = matcherOf(Object.fromEntries(papers.map(({ id, title }) => [id, title])));

  it('finds every title at the beginning of a window, whatever follows', () => {
    for (const [i, printed] of printedTitles.entries()) {
      const window = normalize(printed);
      const length = window.split(' ').length;
      for (const text of [window, `${window} and some more words`]) {
        expect(matcher.match(text)).toMatchObject({ start: 0, end: length, paperIds: [papers[i]?.id] });
      }
    }
  });

  it('finds no title in part', () => {
    for (const printed of printedTitles) {
      const words = normalize(printed).split(' ');
      expect(matcher.match(words.slice(0, -1).join(' '))).toBeNull();
      expect(matcher.match(words.slice(1).join(' '))).toBeNull();
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
    expect(matcher.match('deep residual learning for images')?.paperIds).toEqual(['long']);
    expect(matcher.match('deep residual learning for sounds')?.paperIds).toEqual(['short']);
  });

  it('gives all papers of one title, each once', () => {
    const matcher = matcherOf({ a: 'Less is more', b: 'Less Is More!' });
    matcher.add('Less is more', 'a');
    expect(matcher.match('less is more')?.paperIds).toEqual(['a', 'b']);
  });

  it('says what a title has around its letters', () => {
    const matcher = matcherOf({ cls: '[CLS] Token Tells (Everything)' });
    expect(matcher.match('cls token tells everything')).toMatchObject({ lead: '[', trail: ')' });
  });

  it('passes over what is no title: two words, or no letter', () => {
    const matcher = matcherOf({ two: 'Deep Learning', none: '— !' });
    expect(matcher.match('deep learning')).toBeNull();
    expect(matcher.match('')).toBeNull();
    expect(matcher.byTitle('Deep Learning')).toEqual(['two']);
  });
});
