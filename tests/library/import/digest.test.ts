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

  it('goes on at the next title that is certain', async () => {
    const long = ABSTRACT.repeat(4);
    const all = await read(
      digest('Lanterns', long, 'a stray line of 12 upvotes', 'Ships', long, 'Seas', long),
    );
    expect(titles(all)).toEqual(['Lanterns', 'Ships', 'Seas']);
    expect(all.problems).toEqual([expect.objectContaining({ line: 11 })]);
    expect(all.problems[0]?.reason).toContain('reading goes on at line 11');
  });

  it('reads several days, copied one below the other, each with its date', async () => {
    const long = ABSTRACT.repeat(4);
    const page = (date: string, title: string) =>
      ['new', 'Daily Papers', 'byAK and the research community', date, title, long].join('\r\n\r\n');
    const all = await read([page('Sep 9', 'Lanterns'), page('Sep 10', 'Ships')].join('\r\n\r\n'));
    expect(all.records.map(({ title, appearance }) => [title, appearance])).toEqual([
      ['Lanterns', { digest: 'Daily Papers', date: 'Sep 9' }],
      ['Ships', { digest: 'Daily Papers', date: 'Sep 10' }],
    ]);
    expect((await read(digest('A', ABSTRACT, 'Sep 10, 2025', 'B', ABSTRACT))).problems).toEqual([]);
  });

  it('says where there are no papers', async () => {
    const { records, problems } = await read(digest());
    expect(records).toEqual([]);
    expect(problems).toHaveLength(1);
  });
});
