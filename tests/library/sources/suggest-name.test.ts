import { describe, expect, it } from 'vitest';
import { freeName, suggestName } from '../../../src/library/sources/suggest-name';

describe('the name of a source', () => {
  it.each([
    [
      '<?xml version="1.0"?><rss><channel><title> Lakes &amp; <![CDATA[x]]></title><item><title>No</title>',
      'Lakes & x',
    ],
    ['<rss><channel><title><![CDATA[Lakes <b>&amp;</b> Rivers]]></title></channel></rss>', 'Lakes & Rivers'],
    ['<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">Lake\n  feed</title>', 'Lake feed'],
    ['<feed><entry><title>A paper</title></entry></feed>', 'feeds.test'],
    ['<!doctype html><html><title>Log in</title></html>', 'feeds.test'],
    [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "A \\"lake\\" feed", "items": []}',
      'A "lake" feed',
    ],
    ['{"title": "A paper"}', 'feeds.test'],
    ['{"version": "https://jsonfeed.org/version/1.1", "title": "A \\x feed"}', 'feeds.test'],
    ['@article{a, title={A paper}}', 'feeds.test'],
  ])('is what %s says', async (body, name) =>
    expect(await suggestName('https://www.feeds.test/a', new Blob([body]))).toBe(name),
  );

  it('is else the file’s or the server’s', async () => {
    const nameOf = (url: string) => suggestName(url, new Blob(['@']));
    expect(await nameOf('https://a.test/x/my%20refs.bib?raw=1')).toBe('my refs.bib at a.test');
    expect(await nameOf('https://a.test/%E0%A4%A.bib')).toBe('%E0%A4%A.bib at a.test');
    expect(await nameOf('https://a.test/feed.xml')).toBe('a.test');
  });

  it('is never taken twice', () => {
    expect(freeName('Lakes', [])).toBe('Lakes');
    expect(freeName('Lakes', ['Lakes', 'Lakes 2'])).toBe('Lakes 3');
  });
});
