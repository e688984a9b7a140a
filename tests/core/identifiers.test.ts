import { describe, expect, it } from 'vitest';
import { readIdentifier } from '../../src/core/identifiers';

describe('readIdentifier', () => {
  it.each([
    '2402.01234',
    '2402.01234v3',
    'arXiv:2402.01234',
    'arxiv: 2402.01234v1',
    'https://arxiv.org/abs/2402.01234',
    'http://www.arxiv.org/pdf/2402.01234v2.pdf',
    'https://arxiv.org/html/2402.01234v1#S3',
    'https://ar5iv.labs.arxiv.org/html/2402.01234',
    'https://www.alphaxiv.org/abs/2402.01234',
    'https://huggingface.co/papers/2402.01234',
    'arxiv.org/abs/2402.01234?context=cs',
    'https://doi.org/10.48550/arXiv.2402.01234',
  ])('knows the arXiv id of %s', (text) => {
    expect(readIdentifier(text)).toMatchObject({ kind: 'arXiv id', key: 'arxiv.org/abs/2402.01234' });
  });

  it.each([
    ['cs.LG/0412345', 'arxiv.org/abs/cs.lg/0412345'],
    ['https://arxiv.org/abs/hep-th/9901001v2', 'arxiv.org/abs/hep-th/9901001'],
    ['10.1145/3292500.3330701', 'doi.org/10.1145/3292500.3330701'],
    ['doi: 10.1145/ABC', 'doi.org/10.1145/abc'],
    ['https://dx.doi.org/10.1145/ABC', 'doi.org/10.1145/abc'],
    ['https://openreview.net/forum?id=aB_c-9&noteId=x', 'openreview.net/forum/ab_c-9'],
    ['https://aclanthology.org/2024.acl-long.12.pdf', 'aclanthology.org/2024.acl-long.12'],
    ['https://github.com/owner/repo', null],
    ['git@github.com:owner/repo.git', null],
    ['github.com/owner/repo', null],
  ])('gives %s the key %s', (text, key) => {
    expect(readIdentifier(text)?.key).toBe(key);
  });

  it.each([
    '',
    'token pruning',
    '2402',
    '3.14159',
    'and/or',
    'GPT-4',
    'e.g.',
    'see 2402.01234',
    'repo:owner/name',
    'v1.2/x',
  ])('is not misled by %s', (text) => {
    expect(readIdentifier(text)).toBeNull();
  });
});
