import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize, tokens } from '../../src/core/normalize';

describe('normalize', () => {
  it.each([
    ['case', 'KV CACHE Reduction', 'kv cache reduction'],
    ['white space and line breaks', ' KV\u00a0\n cache\t', 'kv cache'],
    ['hyphens and dashes', 'Vision‑Language – a—b -- c', 'vision language a b c'],
    ['curly and straight quotes', '“LLM’s” "LLM\'s"', 'llms llms'],
    ['diacritics, composed and not', 'Naïve Nai\u0308ve Łódź', 'naive naive lodz'],
    ['ligatures and full width', 'ﬁne ＬＬＭ', 'fine llm'],
    ['subscripts', 'H₂O H_2O H_{2}O', 'h2o h2o h2o'],
    ['superscripts', 'GlobalCom² GlobalCom^2', 'globalcom2 globalcom2'],
    ['LaTeX math', 'From $r$ to $Q^*$: Your', 'from r to q your'],
    ['LaTeX commands', '\\textbf{Bold}ness \\emph{is} $\\mathcal{L}$ \\textemdash x', 'boldness is l x'],
    ['LaTeX accents', 'G\\"odel \\\'etude', 'godel etude'],
    ['Greek, by letter, name and command', 'α-Net alpha Net $\\alpha$-Net', 'alpha net alpha net alpha net'],
    ['soft hyphens and zero-width characters', 'to\u00adken to\u200bken to\u2060ken', 'token token token'],
    ['BibTeX braces', '{Quiet-STaR}: {L}anguage', 'quiet star language'],
    ['math alphabets outside the basic plane', '𝐒𝐎𝐓𝐀 𝟗𝟎', 'sota 90'],
    ['scripts without spaces', '使用Quiet-STaR在', '使 用 quiet star 在'],
    ['trade marks', 'Papertip™ works', 'papertip works'],
    ['emoji', '🚀 Segment🌟Policy', 'segment policy'],
    ['nothing but marks', '— … !', ''],
  ])('folds %s', (_what, text, expected) => {
    expect(normalize(text)).toBe(expected);
  });

  it('is the same when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => normalize(normalize(text)) === normalize(text)),
    );
  });
});

describe('tokens', () => {
  it('gives the exact place of each token in the text', () => {
    const text = '“Ｑ₂-Naı̈ve” \\emph{Tok\u00aden}s';
    expect(tokens(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Ｑ₂',
      'Naı̈ve',
      'Tok\u00aden}s',
    ]);
  });

  it('gives places that ascend, do not overlap, and fold to their token', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        let before = 0;
        for (const token of tokens(text)) {
          expect(token.start).toBeGreaterThanOrEqual(before);
          expect(token.end).toBeGreaterThan(token.start);
          before = token.end;
          expect(normalize(text.slice(token.start, token.end))).toBe(token.text);
        }
      }),
    );
  });
});
