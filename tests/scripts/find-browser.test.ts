import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findBrowser } from '../../scripts/browsers/find-browser.mjs';

describe.skipIf(process.platform === 'win32')('findBrowser', () => {
  let folder: string;
  const program = (name: string) => {
    const path = join(folder, name);
    writeFileSync(path, '');
    chmodSync(path, 0o755);
    return path;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'papertip-'));
    vi.stubEnv('PATH', folder);
    vi.stubEnv('CHROME_PATH', '');
    vi.stubEnv('FIREFOX_PATH', '');
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  test('takes Chromium before Chrome', () => {
    program('google-chrome');
    const chromium = program('chromium');
    expect(findBrowser('chromium')).toBe(chromium);
  });

  test('takes the program that the variable names', () => {
    program('chromium');
    const other = program('my-browser');
    vi.stubEnv('CHROME_PATH', other);
    expect(findBrowser('chromium')).toBe(other);
  });

  test('says so where the variable names no program', () => {
    vi.stubEnv('CHROME_PATH', join(folder, 'gone'));
    expect(() => findBrowser('chromium')).toThrow(/CHROME_PATH .*gone/);
  });

  test('passes over a branded Chrome when asked to', () => {
    const chrome = program('google-chrome');
    expect(findBrowser('chromium', { unbranded: true })).not.toBe(chrome);
  });

  test('there is one Firefox, branded or not', () => {
    const firefox = program('firefox');
    expect(findBrowser('firefox', { unbranded: true })).toBe(firefox);
  });
});
