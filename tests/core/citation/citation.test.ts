import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex, plainCitation } from '../../../src/core/citation/citation';
import { markdownLink } from '../../../src/core/citation/markdown';
import type { Paper, PaperLink } from '../../../src/core/paper';

const CODE: PaperLink = {
  kind: 'code',
  url: 'https://github.com/InternLM/OREAL',
  label: 'InternLM/OREAL',
  key: 'github.com/internlm/oreal',
};
const PROJECT: PaperLink = {
  kind: 'project',
  url: 'https://tree-planner.github.io/',
  label: 'tree-planner.github.io',
  key: 'tree-planner.github.io',
};

function paper(title: string, links: PaperLink[] = []): Paper {
  const appearances = [
    { digest: 'Daily Papers', date: 'Sep 9' },
    { digest: 'Daily Papers', date: 'Aug 1' },
  ];
  return { id: 'abc123', title, abstract: 'An abstract.', links, appearances, source: {} };
}

describe('markdownLink', () => {
  it('links the title to the code', () => {
    expect(markdownLink(paper('OREAL', [CODE]))).toBe('[OREAL](https://github.com/InternLM/OREAL)');
  });

  it('prefers the project page', () => {
    expect(markdownLink(paper('Tree-Planner', [CODE, PROJECT]))).toBe(
      '[Tree-Planner](https://tree-planner.github.io/)',
    );
  });

  it('leads to a search where there is no link', () => {
    expect(markdownLink(paper('T-REG'))).toBe('[T-REG](https://scholar.google.com/scholar?q=T-REG)');
  });

  it.each([
    ['From r to Q*: [sic]', '[From r to Q\\*: \\[sic\\]]('],
    ['block_out `code` \\n', '[block\\_out \\`code\\` \\\\n]('],
    ['two\nlines', '[two lines]('],
    ['<b>bold</b>', '[\\<b\\>bold\\</b\\>]('],
  ])('escapes %j', (title, start) => {
    expect(markdownLink(paper(title)).startsWith(start)).toBe(true);
  });

  it("encodes the URL's parentheses", () => {
    const link = { ...PROJECT, url: 'https://example.org/a_(b)' };
    expect(markdownLink(paper('A', [link]))).toBe('[A](https://example.org/a_%28b%29)');
  });
});

describe('bibtex', () => {
  it('writes a @misc entry', () => {
    expect(bibtex(paper('Segment Policy Optimization: Effective Credit Assignment', [CODE]))).toBe(
      [
        '@misc{segment-policy-optimization-effective,',
        '  title = {{Segment Policy Optimization: Effective Credit Assignment}},',
        '  howpublished = {\\url{https://github.com/InternLM/OREAL}},',
        '  url = {https://github.com/InternLM/OREAL},',
        '  note = {Daily Papers, Sep 9},',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('leaves out what is not known', () => {
    const entry = bibtex({ ...paper('T-REG'), appearances: [] });
    expect(entry).toBe('@misc{t-reg,\n  title = {{T-REG}},\n}\n');
  });

  it('escapes what TeX would act on', () => {
    expect(bibtex(paper('10% & $5 #1 a_b {x} ~y ^z \\n'))).toContain(
      'title = {{10\\% \\& \\$5 \\#1 a\\_b \\textbraceleft{}x\\textbraceright{} \\textasciitilde{}y ' +
        '\\textasciicircum{}z \\textbackslash{}n}}',
    );
  });

  it.each([
    ['Q*: Is It What They Do?', 'q-they'],
    ['What Is It', 'what-is-it'],
    ["Façade of LLM's Über-Models", 'facade-llms-uber-models'],
    ['大模型', 'paper-abc123'],
    ['', 'paper-abc123'],
  ])('names %j %s', (title, key) => {
    expect(bibtex(paper(title)).split('\n')[0]).toBe(`@misc{${key},`);
  });

  it('is well formed whatever the title and the URL: braces balance as BibTeX counts them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (title, path) => {
        const entry = bibtex(paper(title, [{ ...CODE, url: `https://example.org/${path}` }]));
        expect(lineDepths(entry)).toEqual([
          ...entry
            .trimEnd()
            .split('\n')
            .slice(1)
            .map(() => 1),
          0,
        ]);
        expect(entry).toMatch(/^@misc\{[a-z0-9-]+,\n/);
      }),
    );
  });
});

describe('plainCitation', () => {
  it('is one line of title, announcement and link', () => {
    expect(plainCitation(paper('T-REG', [CODE]))).toBe(
      'T-REG. Daily Papers, Sep 9. https://github.com/InternLM/OREAL',
    );
  });

  it("keeps the title's own last mark", () => {
    expect(plainCitation(paper('Is It?'))).toBe('Is It? Daily Papers, Sep 9.');
  });
});

/** How many braces are open at each line's end; NaN from where one closes too many. */
function lineDepths(entry: string): number[] {
  let depth = 0;
  return entry
    .trimEnd()
    .split('\n')
    .map((line) => {
      for (const char of line) {
        if (char === '{') depth++;
        else if (char === '}') depth = depth > 0 ? depth - 1 : Number.NaN;
      }
      return depth;
    });
}
