import { describe, expect, it } from 'vitest';
import { buildFingerprints, readFilter } from '../../src/core/fingerprints';
import { TitleFinder } from '../../src/core/recognise/title-finder';
import { weighWords } from '../../src/core/recognise/weigh-words';
import { readSubjectSigns } from '../../src/page/subject/subject-signs';

const TITLE = 'Zero-Shot Tokenizer Transfer';
const KEY = 'github.com/who/thing';
const known = [{ id: 'a', title: TITLE, abstract: '' }];
const runs = new TitleFinder(known, weighWords(known)).allRuns();
const filter = readFilter(buildFingerprints('1', runs, [KEY], TITLE.length));

interface Said {
  url?: string;
  title?: string;
  metas?: { name: string; content: string }[];
  json?: unknown;
}

/** Of what a page says that has no heading. */
function signsOf({ url = 'https://example.org/', title = '', metas = [], json }: Said) {
  const isAuthor = ({ name }: { name: string }) => name === 'citation_author';
  const head = {
    url,
    title,
    authors: metas.filter(isAuthor).map(({ content }) => content),
    signs: metas
      .filter((meta) => !isAuthor(meta))
      .map(({ name, content }) => ({ name, text: content, isHeading: false })),
    json: json === undefined ? [] : [JSON.stringify(json)],
  };
  return readSubjectSigns(head, filter);
}

const short = [{ name: 'citation_title', content: 'Mamba' }];

describe('readSubjectSigns', () => {
  it('asks about what may be a known title or address, and about nothing else', () => {
    expect(signsOf({ title: `${TITLE} | OpenReview` }).titles).toEqual([`${TITLE} | OpenReview`]);
    expect(signsOf({ url: `https://${KEY}/issues/3` }).keys).toEqual([KEY]);
    expect(signsOf({ title: 'A home page of no paper', url: 'https://github.com/who/else' })).toEqual({
      keys: [],
      titles: [],
    });
    expect(signsOf({ title: `${TITLE} ${'and more '.repeat(50)}` }).titles).toEqual([]);
  });

  it('gives the authors with each title, where the page names them', () => {
    const metas = [
      { name: 'citation_title', content: TITLE },
      { name: 'citation_author', content: 'Ost, Ada' },
      { name: 'citation_author', content: 'Bo West' },
    ];
    expect(signsOf({ metas, title: `${TITLE} | OpenReview` }).titles).toEqual([
      `${TITLE}\0Ost, Ada\0Bo West`,
      `${TITLE} | OpenReview\0Ost, Ada\0Bo West`,
    ]);
  });

  it('takes one or two words only from what speaks of papers', () => {
    expect(signsOf({ metas: short }).titles).toEqual(['Mamba']);
    expect(signsOf({ json: { '@type': 'ScholarlyArticle', name: 'Prompt Tuning' } }).titles).toEqual([
      'Prompt Tuning',
    ]);
    expect(signsOf({ json: { '@type': 'Article', name: 'Prompt Tuning' } }).titles).toEqual([]);
    expect(signsOf({ metas: [{ name: 'og:title', content: 'Mamba' }] }).titles).toEqual([]);
    expect(signsOf({ title: 'Mamba' }).titles).toEqual([]);
    expect(signsOf({ title: 'Known by nobody here' }).titles).toEqual([]);
    expect(signsOf({ metas: [{ name: 'citation_title', content: ' ' }] }).titles).toEqual([]);
  });

  it.each([
    'https://arxiv.org/abs/2312.00752',
    'https://arxiv.org/html/2312.00752v2',
    'https://ar5iv.labs.arxiv.org/html/2312.00752',
    'https://www.alphaxiv.org/abs/2312.00752',
    'https://huggingface.co/papers/2312.00752',
    'https://openreview.net/forum?id=AL1fq05o7H',
    'https://aclanthology.org/2024.acl-long.1/',
    'https://www.semanticscholar.org/paper/Mamba-Gu-Dao/7bbc',
  ])('takes them on a paper’s own page: %s', (url) => {
    expect(signsOf({ url, title: 'Mamba' }).titles).toEqual(['Mamba']);
  });

  it.each([
    'https://arxiv.org/list/cs.CL/recent',
    'https://openreview.net/group?id=ICLR.cc',
    'https://huggingface.co/models',
    'https://www.semanticscholar.org/author/1',
    'https://example.org/?from=arxiv.org/abs/2312.00752',
  ])('does not elsewhere: %s', (url) => {
    expect(signsOf({ url, title: 'Mamba' }).titles).toEqual([]);
  });

  it.each([
    'https://scholar.google.com/scholar?hl=en&q=words',
    'https://www.semanticscholar.org/search?sort=relevance',
    'https://arxiv.org/search/?query=words',
    'https://example.org/search',
  ])('believes a search only what speaks of papers: %s', (url) => {
    expect(signsOf({ url, title: TITLE }).titles).toEqual([]);
    expect(signsOf({ url, title: TITLE, metas: short }).titles).toEqual(['Mamba']);
  });

  it('takes other addresses for no search', () => {
    for (const url of [
      'https://example.org/search-engines/',
      'https://example.org/a?seq=1',
      'https://q.org/',
    ])
      expect(signsOf({ url, title: TITLE }).titles).toEqual([TITLE]);
  });
});
