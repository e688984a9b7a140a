import { describe, expect, it } from 'vitest';
import { mergeLinks } from '../../../src/core/identity/merge-links';
import { mergePapers } from '../../../src/core/identity/merge-papers';
import type { PaperLink } from '../../../src/core/paper';
import { makePaper } from '../search/papers';

const link = (label: string, from?: string[]): PaperLink => ({
  ...{ kind: 'code', url: `https://github.com/${label}`, label, key: `github.com/${label}` },
  ...(from ? { from } : {}),
});
const paper = (sources: string[], ...links: PaperLink[]) => ({
  ...makePaper('Lanterns of the Far North'),
  links,
  appearances: sources.map((digest) => ({ digest, date: 'Sep 9' })),
});
const origins = (links: PaperLink[]) => links.map(({ label, from }) => [label, from]);

describe('the links of one paper from several sources', () => {
  it('say nothing where all sources name them', () => {
    expect(origins(mergeLinks(paper(['A'], link('a/x')), paper(['B'], link('a/x'))))).toEqual([
      ['a/x', undefined],
    ]);
    expect(origins(mergeLinks(paper(['A'], link('a/x')), paper(['A'], link('a/y'))))).toEqual([
      ['a/x', undefined],
      ['a/y', undefined],
    ]);
  });

  it('are all kept, each with the sources that name it', () => {
    const both = mergePapers(paper(['A'], link('a/x'), link('a/y')), paper(['B'], link('a/y'), link('b/z')));
    expect(origins(both.links)).toEqual([
      ['a/x', ['A']],
      ['a/y', undefined],
      ['b/z', ['B']],
    ]);
    const three = mergePapers(both, paper(['C'], link('a/x')));
    expect(origins(three.links)).toEqual([
      ['a/x', ['A', 'C']],
      ['a/y', ['A', 'B']],
      ['b/z', ['B']],
    ]);
    expect(mergePapers(three, paper(['A'], link('a/x'))).links).toEqual(three.links);
  });
});
