import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';

interface Message {
  code: string;
  file: string;
  message: string;
}

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
/** It reads every script, as long ones as ours take it 10 s. */
const PATIENCE_MS = 120_000;
const ROW = /^\| `(\w+)` \| `([^`]+)` \| \S.* \|$/gm;

test('web-ext lint: no error, and the warnings that docs/store-review.md explains', async () => {
  test.setTimeout(PATIENCE_MS);
  const { errors, warnings } = await lint();
  expect(errors).toEqual([]);
  const explained = [...readFileSync(path('docs/store-review.md'), 'utf8').matchAll(ROW)].map(
    ([, code, file]) => `${code} ${file}`,
  );
  const said = warnings.map(({ code, file }) => `${code} ${file.replace(/-[\w-]{8}(?=\.js$)/, '-*')}`);
  expect([...new Set(said)].sort()).toEqual(explained.sort());
});

/** Fails at its exit code only where the report does not say why. */
async function lint(): Promise<{ errors: Message[]; warnings: Message[] }> {
  const args = [
    'lint',
    '--source-dir',
    path('.output/firefox-mv3'),
    '--output',
    'json',
    '--no-config-discovery',
  ];
  const run = promisify(execFile)(process.execPath, [path('node_modules/web-ext/bin/web-ext.js'), ...args], {
    maxBuffer: 16_000_000,
  });
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  return JSON.parse(stdout);
}
