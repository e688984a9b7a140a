import { expect, test } from 'vitest';
import { startPage } from '../../scripts/start/start-page.mjs';
import type { Paper } from '../../src/core/paper';

const paper = (title: string, label?: string): Paper => ({
  id: title,
  title,
  abstract: 'An abstract.',
  links: label ? [{ kind: 'code', url: `https://github.com/${label}`, label, key: label }] : [],
  appearances: [{ digest: 'Daily Papers', date: 'Sep 9' }],
  source: {},
});

test('texts of the digest are text, never markup', () => {
  const page = startPage([paper('<script>alert(1)</script> & "more"', 'owner/repo')]);
  expect(page).not.toContain('<script');
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;');
});

test('loads nothing from elsewhere', () => {
  const page = startPage([paper('One title', 'owner/repo'), paper('Another title')]);
  const loaded = [...page.matchAll(/<(?:link|img|script)[^>]*?(?:href|src)="([^"]*)"/g)].map(
    ([, url]) => url,
  );
  expect(new Set(loaded)).toEqual(new Set(['icon.svg', 'theme.css', 'start-page.css']));
});

test.each([0, 1, 2])('stands with %i papers', (count) => {
  const papers = [paper('One title', 'owner/repo'), paper('Another title')].slice(0, count);
  expect(startPage(papers)).not.toContain('undefined');
});
