import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BloomBuilder } from '../../src/core/bloom-builder';
import { hashLinkKey } from '../../src/core/fingerprints';
import { mayHoldLinkKey, mayShowRepository } from '../../src/core/link-filter';
import { linkKeys } from '../../src/core/links';

const filterOf = (keys: string[]) => {
  const filter = BloomBuilder.forEntries(keys.length);
  for (const key of keys) filter.add(hashLinkKey(key));
  return filter;
};

const PART = fc.oneof(
  fc.constantFrom(
    '',
    '.',
    '..',
    'owner',
    'Repo.git',
    'a-b_c',
    '%41b',
    'ä',
    '~me',
    'r',
    'repository',
    'tree',
    'x y',
  ),
  fc.webSegment(),
);
const HOST = fc.constantFrom(
  'github.com',
  'www.GitHub.com',
  'huggingface.co',
  'anonymous.4open.science',
  'someone.github.io',
  'example.org:8080',
  'user@example.org',
  'lab.example.ac.uk',
  'thing.netlify.app',
  'img.shields.io/github/stars',
  'cdn.jsdelivr.net/gh',
  'raw.githubusercontent.com',
  'github-readme-stats.vercel.app/api/pin',
  'colab.research.google.com/github',
  'api.star-history.com/svg',
  'arxiv.org/abs/2401.01234v2',
  'www.alphaxiv.org/overview',
  'dl.acm.org/doi/10.1145/33.44',
  'openreview.net/forum?id=aB',
);
const URLS = fc
  .tuple(
    fc.constantFrom('https://', 'http://', 'HTTPS://', '', '//', 'git@', ' https://'),
    HOST,
    fc.array(PART, { maxLength: 6 }),
    fc.constantFrom(
      '',
      '/',
      '?a=b/c',
      '?repos=own/Name,b/c.git&x=@1',
      '?username=own&repo=name',
      '.svg?style=flat',
      '@1.2/file',
      '#top',
      '?',
      '/#',
    ),
  )
  .map(([scheme, host, path, end]) => scheme + [host, ...path].join('/') + end);

describe('mayHoldLinkKey', () => {
  it('never turns down a link with a known key', () => {
    fc.assert(
      fc.property(URLS, (url) => {
        for (const key of linkKeys(url)) expect(mayHoldLinkKey(url, filterOf([key]))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    'https://github.com/owner',
    'https://github.com/owner/repository-2',
    'https://www.example.org/a/long/path/of/words?and=more',
    'http://example.org/owner/repo#part',
  ])('turns down %s', (url) => {
    expect(mayHoldLinkKey(url, filterOf(['github.com/owner/repository']))).toBe(false);
  });
});

describe('mayShowRepository', () => {
  const filter = filterOf(['github.com/fminference/h2o', 'fminference.github.io/h2o']);

  it.each([
    'https://img.shields.io/github/stars/FMInference/H2O?style=social',
    'https://img.shields.io/github/stars/FMInference/H2O.svg',
    'https://raw.githubusercontent.com/FMInference/H2O/main/figure.png',
    'https://github.com/FMInference/H2O/raw/main/figure.png',
    'https://camo.githubusercontent.com/abc/68747470',
    'https://github-readme-stats.vercel.app/api/pin/?username=FMInference&repo=H2O',
  ])('takes %s apart', (url) => {
    expect(mayShowRepository(url, filter)).toBe(true);
  });

  it.each([
    'https://example.org/github/stars/FMInference/H2O',
    'https://img.shields.io/badge/arXiv-Paper-red?logo=arxiv',
    'https://img.shields.io/github/stars/somebody/else',
    'https://fminference.github.io/H2O/overview.png',
    'data:image/svg+xml,github.com/FMInference/H2O',
    '',
  ])('passes by %s', (url) => {
    expect(mayShowRepository(url, filter)).toBe(false);
  });
});
