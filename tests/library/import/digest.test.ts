import { describe, expect, it } from 'vitest';
import { read, titles } from './read';

const ABSTRACT = 'We light lanterns at sea and count the ships that see them, night after night, for a year.';
const digest = (...papers: string[]) => ['Daily Papers', 'Sep 9, 2025', ...papers].join('\n\n');

describe('daily digest', () => {
  it('reads titles and abstracts with their appearance', async () => {
    const all = await read(digest('Lanterns with $Q^*$', ABSTRACT, 'Second', ABSTRACT));
    expect(all.format).toBe('daily digest (text)');
    expect(all.problems).toEqual([]);
    expect(all.records[0]).toEqual({
      title: 'Lanterns with Q*',
      abstract: ABSTRACT,
      authors: [],
      ids: {},
      urls: [],
      appearance: { digest: 'Daily Papers', date: 'Sep 9, 2025' },
    });
    expect(titles(all)).toEqual(['Lanterns with Q*', 'Second']);
  });

  it('keeps what stands above the line that breaks the turns', async () => {
    const all = await read(
      digest('A', ABSTRACT, 'Lanterns seen at sea', 'Ships at night', ABSTRACT, 'D', ABSTRACT),
    );
    expect(titles(all)).toEqual(['A']);
    expect(all.problems).toEqual([expect.objectContaining({ line: 11 })]);
    expect(all.problems[0]?.reason).toContain('what follows is left out');
    const cut = await read(digest('A', ABSTRACT, 'B'));
    expect(titles(cut)).toEqual(['A']);
    expect(cut.problems[0]?.line).toBe(9);
  });

  it('says where there are no papers', async () => {
    const { records, problems } = await read(digest());
    expect(records).toEqual([]);
    expect(problems).toHaveLength(1);
  });
});
