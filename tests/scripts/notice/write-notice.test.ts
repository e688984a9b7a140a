import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KNOWN_LICENCES } from '../../../scripts/notice/known-licences';
import { writeNotice } from '../../../scripts/notice/write-notice';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'papertip-notice-'));
  write('LICENSE', "Papertip's own licence");
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const describe = (more: object) =>
  write(
    'package.json',
    JSON.stringify({ version: '1.2.3', license: 'MIT', repository: 'who/what', ...more }),
  );

test('has every licence text and notice of a package, word for word, and where its source is', () => {
  describe({ license: 'Apache-2.0', repository: { url: 'git+https://example.org/alpha.git' } });
  write('LICENSE.md', 'All of the text,\r\nover two lines');
  write('NOTICE', 'Made by whoever');
  write('licensing.js', 'is no licence');
  const notice = writeNotice(folder, [{ name: 'alpha', folder }]);
  expect(notice).toContain("Papertip's own licence");
  expect(notice).toContain('alpha 1.2.3, Apache-2.0, https://example.org/alpha\n');
  expect(notice).toContain('All of the text,\nover two lines\n\nMade by whoever\n');
  expect(notice).not.toContain('is no licence');
});

test.each(['GPL-3.0-only', 'MIT AND CC-BY-3.0', undefined, { type: 'MIT' }])(
  'refuses the licence %j',
  (license) => {
    describe({ license });
    expect(() => writeNotice(folder, [{ name: 'alpha', folder }])).toThrow('alpha has the licence');
  },
);

test('refuses a package without a text', () => {
  describe({});
  rmSync(join(folder, 'LICENSE'));
  expect(() => writeNotice(folder, [{ name: 'alpha', folder }])).toThrow('alpha brings no licence text');
});

test('refuses an unknown package inside another one', () => {
  describe({});
  expect(() => writeNotice(folder, [{ name: 'inner', folder, within: 'alpha' }])).toThrow(
    'inner stands inside alpha',
  );
});

test.each(KNOWN_LICENCES)('knows the text for $packages', ({ packages, copyright, source }) => {
  describe({});
  const notice = writeNotice(folder, [{ name: `${packages}some`, folder }]);
  expect(notice).toContain(`${copyright}\n\nPermission`);
  expect(notice).toContain(source);
});
