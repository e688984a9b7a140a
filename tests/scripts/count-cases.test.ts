import { describe, expect, test } from 'vitest';
import { countPlaywright, countVitest } from '../../scripts/testing/count-cases.mjs';
import { summarize } from '../../scripts/testing/print-summary.mjs';

describe('countVitest', () => {
  test('counts cases, and names the skipped ones', () => {
    const assertionResults = [
      { fullName: 'a passes', status: 'passed' },
      { fullName: 'b fails', status: 'failed' },
      { fullName: 'c waits', status: 'skipped' },
      { fullName: 'd is to do', status: 'todo' },
    ];
    const report = { testResults: [{ name: 'a.test.ts', status: 'failed', assertionResults }] };
    expect(countVitest(report)).toEqual({ passed: 1, failed: 1, skipped: ['c waits', 'd is to do'] });
  });

  test('a file that does not load is a failure', () => {
    const report = { testResults: [{ name: 'a.test.ts', status: 'failed', assertionResults: [] }] };
    expect(countVitest(report)).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('countPlaywright', () => {
  const spec = (title: string, status: string) => ({ title, tests: [{ status }] });

  test('counts cases in nested suites', () => {
    const inner = { title: 'inner', specs: [spec('b', 'unexpected'), spec('c', 'skipped')] };
    const outer = { title: 'a.test.ts', specs: [spec('a', 'expected')], suites: [inner] };
    expect(countPlaywright({ suites: [outer] })).toEqual({ passed: 1, failed: 1, skipped: ['inner › c'] });
  });

  test('a flaky test is a failure, and so is an error outside any test', () => {
    const report = {
      suites: [{ title: 'a.test.ts', specs: [spec('a', 'flaky')] }],
      errors: [{ message: 'broken' }],
    };
    expect(countPlaywright(report)).toMatchObject({ passed: 0, failed: 2 });
  });
});

describe('summarize', () => {
  const result = (label: string, passed: number, failed: number, skipped: string[] = []) => ({
    label,
    seconds: 1,
    outcome: { passed, failed, skipped },
  });

  test('ends with the totals alone on a line', () => {
    expect(
      summarize([result('Unit', 12, 0), result('Types', 0, 1)], [])
        .split('\n')
        .at(-1),
    ).toBe('12 passed, 1 failed');
  });

  test('names what was skipped and what was off', () => {
    const summary = summarize([result('Unit', 12, 0, ['later'])], ['Firefox']);
    expect(summary).toContain('Unit: later');
    expect(summary).toContain('off  Firefox');
    expect(summary.split('\n').at(-1)).toBe('12 passed, 0 failed, 1 skipped');
  });
});
