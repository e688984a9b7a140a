import { expect, it } from 'vitest';
import { pageHost } from '../../src/messaging/page-host';

it.each([
  ['a page', { frameId: 0, url: 'https://a.org/x', origin: 'https://a.org' }, 'a.org'],
  ['a page in a sandbox', { frameId: 0, url: 'https://a.org/x', origin: 'null' }, 'a.org'],
  ['a page made by another', { frameId: 0, url: 'about:blank', origin: 'https://a.org' }, 'a.org'],
  ['a frame without an address', { frameId: 3, url: 'about:srcdoc', origin: 'https://a.org' }, 'a.org'],
  [
    'a frame, its tab known',
    { frameId: 3, url: 'https://b.a.org/', tab: { url: 'https://a.org/' } },
    'a.org',
  ],
  ['a file', { frameId: 0, url: 'file:///home/a.html', origin: 'file://' }, ''],
  ['nothing', {}, ''],
])('%s', (_, origin, host) => {
  expect(pageHost(origin)).toBe(host);
});
