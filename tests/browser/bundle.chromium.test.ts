import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const OUTPUT = fileURLToPath(new URL('../../.output', import.meta.url));
/** What runs in every page must be small: it is parsed there each time. */
const CONTENT_SCRIPT_MAX_BYTES = 30 * 1024;
const PERMISSIONS = ['storage', 'contextMenus', 'activeTab', 'alarms'];
/** Chrome's background may start no worker by itself. */
const CHROME_PERMISSIONS = [...PERMISSIONS, 'offscreen'];

interface Manifest {
  manifest_version: number;
  permissions: string[];
  optional_permissions?: string[];
  optional_host_permissions?: string[];
  host_permissions?: string[];
  web_accessible_resources?: { resources: string[]; use_dynamic_url?: boolean }[];
  externally_connectable?: unknown;
  content_security_policy?: unknown;
}

for (const build of ['chrome-mv3', 'firefox-mv3']) {
  const folder = join(OUTPUT, build);
  const scripts = () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');

  test(`${build}: no script makes code from text`, () => {
    expect(scripts()).toContain('background.js');
    const found = scripts().filter((name) => /\beval\(|\bFunction\(/.test(read(name)));
    expect(found).toEqual([]);
    // Libraries make some from text that way.
    expect(scripts().filter((name) => /\bimportScripts\(/.test(read(name)))).toEqual([]);
  });

  test(`${build}: no script takes text for HTML`, () => {
    const sinks =
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)\b|document\.write/;
    expect(scripts().filter((name) => sinks.test(read(name)))).toEqual([]);
  });

  test(`${build}: no script is loaded from elsewhere, nothing is sent anywhere`, () => {
    const found = scripts().filter((name) =>
      /XMLHttpRequest|WebSocket|EventSource|sendBeacon|import\(\s*["'`]http/.test(read(name)),
    );
    expect(found).toEqual([]);
    for (const name of ['popup.html', 'options.html'])
      expect(read(name)).not.toMatch(/(src|href)="(https?:)?\/\//);
  });

  test(`${build}: the content script is small`, () => {
    const size = ['content.js', 'content.css']
      .map((name) => gzipSync(readFileSync(join(folder, 'content-scripts', name))).byteLength)
      .reduce((sum, bytes) => sum + bytes);
    expect(size).toBeGreaterThan(1_000);
    expect(size).toBeLessThanOrEqual(CONTENT_SCRIPT_MAX_BYTES);
  });

  test(`${build}: no more permissions than it needs`, () => {
    const manifest = JSON.parse(read('manifest.json')) as Manifest;
    expect(manifest.manifest_version).toBe(3);
    const needed = build === 'chrome-mv3' ? CHROME_PERMISSIONS : PERMISSIONS;
    expect(manifest.permissions.sort()).toEqual([...needed].sort());
    expect(manifest.host_permissions ?? []).toEqual([]);
    // The card alone, at an address of the session's own where the browser has such.
    expect(manifest.web_accessible_resources?.map(({ resources }) => resources)).toEqual([['card.html']]);
    expect(manifest.web_accessible_resources?.[0]?.use_dynamic_url ?? false).toBe(build === 'chrome-mv3');
    expect(manifest.externally_connectable).toBeUndefined();
    // All else is asked for when the user wants it.
    expect(manifest.optional_permissions).toEqual(['notifications']);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    expect(manifest.content_security_policy).toEqual({
      extension_pages: "script-src 'self'; object-src 'none'",
    });
  });
}
