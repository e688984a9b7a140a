import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAILY_PAPERS, readAddress } from '../../../src/core/sources/read-address';

const urlOf = (text: string) => {
  const read = readAddress(text);
  return 'url' in read ? read.url : read.problem;
};

describe('an address', () => {
  it.each([
    ['cs.CL', 'https://rss.arxiv.org/rss/cs.CL'],
    ['CS.cl', 'https://rss.arxiv.org/rss/cs.CL'],
    ['stat.ML', 'https://rss.arxiv.org/rss/stat.ML'],
    ['cond-mat.str-el', 'https://rss.arxiv.org/rss/cond-mat.str-el'],
    ['physics.acc-ph', 'https://rss.arxiv.org/rss/physics.acc-ph'],
    ['astro-ph.GA', 'https://rss.arxiv.org/rss/astro-ph.GA'],
    ['quant-ph', 'https://rss.arxiv.org/rss/quant-ph'],
    ['math', 'https://rss.arxiv.org/rss/math'],
    ['https://arxiv.org/list/cs.CL/recent?skip=0', 'https://rss.arxiv.org/rss/cs.CL'],
    ['http://export.arxiv.org/rss/cs.CL', 'https://rss.arxiv.org/rss/cs.CL'],
    ['https://rss.arxiv.org/atom/cs.CL', 'https://rss.arxiv.org/atom/cs.CL'],
    [
      'https://export.arxiv.org/api/query?search_query=cat:cs.CL',
      'https://export.arxiv.org/api/query?search_query=cat:cs.CL',
    ],
  ])('%s of arXiv is asked at %s', (text, url) => expect(urlOf(text)).toBe(url));

  it.each(['huggingface.co/papers', 'https://huggingface.co/papers/date/2026-11-20', DAILY_PAPERS.url])(
    '%s is Hugging Face Daily Papers',
    (text) => expect(readAddress(text)).toEqual(DAILY_PAPERS),
  );

  it.each([
    [
      'https://huggingface.co/api/daily_papers?limit=100',
      'https://huggingface.co/api/daily_papers?limit=100',
    ],
    ['https://huggingface.co/blog/feed.xml', 'https://huggingface.co/blog/feed.xml'],
    [
      'https://github.com/a/b/blob/main/refs/all.bib',
      'https://raw.githubusercontent.com/a/b/main/refs/all.bib',
    ],
    ['https://github.com/a/b/raw/main/all.bib#L3', 'https://raw.githubusercontent.com/a/b/main/all.bib'],
    ['https://github.com/a/b/releases.atom', 'https://github.com/a/b/releases.atom'],
    ['example.org/feed', 'https://example.org/feed'],
    ['  http://example.org/feed#top ', 'http://example.org/feed'],
    ['feed://example.org/rss', 'https://example.org/rss'],
    ['feed:https://example.org/rss', 'https://example.org/rss'],
    ['http://localhost:8080/x', 'http://localhost:8080/x'],
    ['http://[::1]:8080/x', 'http://[::1]:8080/x'],
  ])('%s is asked at %s', (text, url) => expect(urlOf(text)).toBe(url));

  it.each([
    ['', 'There is no address'],
    ['token pruning', 'This is not a web address'],
    ['word', 'This is not a web address'],
    ['javascript:alert(1)', 'This is not a web address'],
    ['javascript://example.org/%0aalert(1)', 'This is not a web address'],
    ['file:///etc/hosts', 'This is not a web address'],
    ['ftp://example.org/a.bib', 'This is not a web address'],
    ['https://me:secret@example.org/feed', 'Papertip keeps no passwords: leave name and password out'],
    [`https://example.org/${'a'.repeat(2000)}`, 'The address is longer than 2000 characters'],
  ])('%s is none', (text, problem) => expect(readAddress(text)).toEqual({ problem }));

  it('is http or https, whatever is typed, and stays the same when read again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (text) => {
        const read = readAddress(text);
        if ('problem' in read) return;
        expect(new URL(read.url).protocol).toMatch(/^https?:$/);
        expect(urlOf(read.url)).toBe(read.url);
      }),
    );
  });
});
