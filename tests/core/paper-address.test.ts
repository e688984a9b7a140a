import { describe, expect, it } from 'vitest';
import { BloomBuilder } from '../../src/core/bloom-builder';
import { hashLinkKey } from '../../src/core/fingerprints';
import { idKeys } from '../../src/core/identity/paper-keys';
import { mayHoldLinkKey } from '../../src/core/link-filter';
import { linkKeys } from '../../src/core/links';
import { paperKey } from '../../src/core/paper-address';

const [ARXIV, OLD, DOI, REVIEW, ACL] = idKeys({
  arxiv: '2401.01234',
}).concat(
  idKeys({ arxiv: 'math.GT/0601001' }),
  idKeys({ doi: '10.1145/3292500.3330701' }),
  idKeys({ openReview: 'aB_c-9' }),
  idKeys({ acl: '2024.acl-long.12' }),
) as [string, string, string, string, string];

const FORMS: [string, string[]][] = [
  [
    ARXIV,
    [
      'https://arxiv.org/abs/2401.01234',
      'http://www.arxiv.org/abs/2401.01234v3',
      'https://export.arxiv.org/pdf/2401.01234v1.pdf',
      'https://arxiv.org/pdf/2401.01234#page=3',
      'https://arxiv.org/html/2401.01234v1/#S2',
      'https://arxiv.org/abs/2401.01234?context=cs.CL',
      'https://ar5iv.labs.arxiv.org/html/2401.01234',
      'https://ar5iv.org/abs/2401.01234',
      'https://www.alphaxiv.org/overview/2401.01234v2',
      'https://huggingface.co/papers/2401.01234',
      'https://hf.co/papers/2401.01234',
      'https://doi.org/10.48550/arXiv.2401.01234',
    ],
  ],
  [OLD, ['https://arxiv.org/abs/math.GT/0601001', 'https://arxiv.org/pdf/math.GT/0601001v2']],
  [
    DOI,
    [
      'https://doi.org/10.1145/3292500.3330701',
      'https://dx.doi.org/10.1145/3292500.3330701',
      'https://dl.acm.org/doi/10.1145/3292500.3330701',
      'https://dl.acm.org/doi/pdf/10.1145/3292500.3330701',
      'https://publisher.example/content/pdf/10.1145/3292500.3330701.pdf',
    ],
  ],
  [REVIEW, ['https://openreview.net/forum?id=aB_c-9', 'https://openreview.net/pdf?id=aB_c-9&x=1']],
  [ACL, ['https://aclanthology.org/2024.acl-long.12/', 'https://www.aclanthology.org/2024.acl-long.12.pdf']],
];

describe('addresses of papers', () => {
  it.each(FORMS.flatMap(([key, urls]) => urls.map((url) => [url, key])))('%s has the key %s', (url, key) => {
    const filter = BloomBuilder.forEntries(1);
    filter.add(hashLinkKey(key));
    expect(linkKeys(url)).toContain(key);
    expect(mayHoldLinkKey(url, filter)).toBe(true);
  });

  it.each([
    'https://arxiv.org/',
    'https://arxiv.org/list/cs.CL/recent',
    'https://arxiv.org/a/ost_a_1',
    'https://huggingface.co/papers',
    'https://huggingface.co/owner/2401.01234',
    'https://example.org/papers/2024/notes',
    'https://example.org/2401.01234',
    'https://openreview.net/group?name=x',
    'https://example.org/v/10.5/notes',
  ])('%s names none', (url) => {
    expect(paperKey(url)).toBe('');
  });
});
