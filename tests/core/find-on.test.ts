import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOn } from '../../src/core/find-on';
import type { Paper } from '../../src/core/paper';

const paper = (title: string): Paper => ({
  id: 'p',
  title,
  abstract: '',
  links: [],
  appearances: [],
  source: {},
});

describe('findOn', () => {
  it('searches arXiv, Hugging Face and Google Scholar by title', () => {
    expect(findOn(paper('Segment Policy Optimization'))).toEqual([
      { name: 'arXiv', url: 'https://arxiv.org/search/?query=Segment+Policy+Optimization&searchtype=title' },
      { name: 'Hugging Face', url: 'https://huggingface.co/papers?q=Segment+Policy+Optimization' },
      { name: 'Google Scholar', url: 'https://scholar.google.com/scholar?q=Segment+Policy+Optimization' },
    ]);
  });

  it('asks in plain letters for what is typeset', () => {
    expect(findOn(paper('H₂O:  Heavy\nHitters'))[1]?.url).toBe(
      'https://huggingface.co/papers?q=H2O%3A+Heavy+Hitters',
    );
  });

  it('keeps a title of any characters in one parameter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const asked = findOn(paper(title)).map(({ url }) => new URL(url));
        const values = asked.map(({ searchParams }) => searchParams.get('q') ?? searchParams.get('query'));
        const plain = title.normalize('NFKC').replace(/\s+/g, ' ').trim();
        expect(values).toEqual([plain, plain, plain]);
      }),
    );
  });

  it('takes a title cut inside a surrogate pair', () => {
    expect(() => findOn(paper('cut \ud83d'))).not.toThrow();
  });
});
