import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

it('npm test begins in a clone that has no packages yet', () => {
  const clone = mkdtempSync(join(tmpdir(), 'papertip-clone-'));
  onTestFinished(() => rmSync(clone, { recursive: true, force: true }));
  cpSync(join(ROOT, 'scripts'), join(clone, 'scripts'), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(clone, 'package.json'));
  const { status, stderr } = spawnSync(process.execPath, ['scripts/test.mjs', '--no-such-option'], {
    cwd: clone,
    encoding: 'utf8',
  });
  expect(stderr).not.toContain('ERR_MODULE_NOT_FOUND');
  expect(status).toBe(2);
});
