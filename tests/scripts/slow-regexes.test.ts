import { describe, expect, it } from 'vitest';
import { slowRegexes } from '../../scripts/lint/slow-regexes.mjs';

const found = async (code: string, file = 'some.ts') =>
  (await slowRegexes(code, file)).map(({ line, text, why }) => `${line} ${text} ${why}`);

describe('slow regular expressions', () => {
  it.each([
    ['exponential', '/(?:a+)+b/', 'may try exponentially many ways'],
    ['two parts that take the same', '/^\\d*\\w*;/', 'tries each way to part the same characters'],
    ['a row before the end', '/\\s+$/', 'looks through the same characters from each place'],
    ['a row before a word', '/,?\\s+and\\s+/', 'looks through the same characters from each place'],
  ])('are named: %s', async (_, regex, why) => {
    expect(await found(`const a: string = '';\n\nexport const slow = ${regex};\n`)).toEqual([
      expect.stringContaining(`3 ${regex} ${why}`),
    ]);
  });

  it('are found in types, markup and modules alike', async () => {
    const code = 'export const A = (p: { a: string }) => <b>{p.a.replace(/\\s+$/, "")}</b>;';
    expect(await found(code, 'A.tsx')).toHaveLength(1);
    expect(await found('export const a = /\\s+$/;', 'a.mjs')).toHaveLength(1);
  });

  it('are none where each part is bounded, or begins at one place', async () => {
    expect(
      await found('export const quick = [/^\\s+/, /\\s{1,60}$/, /a[^a]*b/, /[\\p{L}--[a-z]]x/v];'),
    ).toEqual([]);
  });
});
