import { describe, expect, it } from 'vitest';
import { MESSAGE_WORK_MAX, RELATED_SHOWN, RESULTS_SHOWN } from '../../src/core/limits';
import { Library } from '../../src/library/library';
import { papers } from '../pages/digest';

const library = new Library({ version: 'v1', papers });

describe('Library', () => {
  it('finds every paper by its title and by its links', async () => {
    for (const paper of papers) {
      const finds = (await library.findTitles([paper.title]))[0] ?? [];
      expect(finds.map(({ paperIds }) => paperIds)).toEqual([[paper.id]]);
      expect(await library.byTitles([paper.title.toUpperCase()])).toEqual([[paper.id]]);
      const keys = paper.links.map(({ key }) => key);
      expect(await library.byLinkKeys(keys)).toEqual(keys.map(() => [paper.id]));
    }
    expect(await library.byLinkKeys(['github.com/nobody/nothing'])).toEqual([[]]);
    expect(await library.findTitles(['no such title here', ''])).toEqual([[], []]);
  });

  it('settles so much of a message and no more, the first window always; all of it in turns', async () => {
    const window = 'no such title here '.repeat(1000);
    let turns = 0;
    const turn = () => {
      turns++;
      return null;
    };
    const windows = Array<string>(100).fill(window);
    const finds = await library.findTitles(windows, turn);
    const settled = finds.filter((found) => found !== null).length;
    expect(settled).toBeGreaterThan(MESSAGE_WORK_MAX / window.length / 2);
    expect(settled).toBeLessThan(2 + (2 * MESSAGE_WORK_MAX) / window.length);
    expect(turns).toBeGreaterThan(settled);
    expect(await library.findTitles(['x '.repeat(MESSAGE_WORK_MAX), window])).toEqual([[], null]);
  });

  it('lists the newest, as many as asked for', async () => {
    expect(await library.newest(3)).toEqual(papers.slice(0, 3));
    expect(await library.newest(1_000)).toHaveLength(79);
    expect(await library.newest(0)).toEqual([]);
  });

  it('gives papers by id in the order asked, and passes over what it does not know', async () => {
    const [a, b] = papers;
    expect(await library.byIds([b?.id ?? '', 'unknown', a?.id ?? ''])).toEqual([b, a]);
  });

  it('gives a paper with its relatives, and nothing for an unknown one', async () => {
    const details = await library.details(papers[0]?.id ?? '');
    expect(details?.paper).toBe(papers[0]);
    expect(details?.related).toHaveLength(RELATED_SHOWN);
    expect(details?.related.every(({ paper }) => papers.includes(paper))).toBe(true);
    expect(await library.details('unknown')).toBeNull();
    expect(await library.details('__proto__')).toBeNull();
  });

  it('searches, as many as are shown', async () => {
    expect((await library.search('token')).hits).toHaveLength(RESULTS_SHOWN);
    expect((await library.search('keyformer')).hits[0]?.paper.title).toMatch(/^Keyformer/);
  });

  it('has fingerprints of its own version, made once', async () => {
    expect((await library.fingerprints()).version).toBe('v1');
    expect(await library.fingerprints()).toBe(await library.fingerprints());
  });

  it('knows papers by short names that cannot mean anything else', async () => {
    const ids = (start: string) => papers.filter(({ title }) => title.startsWith(start)).map(({ id }) => id);
    const names = await library.shortNames([...ids('TokenSelect:'), ...ids('Zero-Shot'), 'unknown']);
    expect(names).toEqual([{ name: 'TokenSelect', paperId: ids('TokenSelect:')[0] }]);
  });

  it('may be empty', async () => {
    const empty = new Library({ version: 'v0', papers: [] });
    expect(await empty.newest(5)).toEqual([]);
    expect(await empty.search('token')).toMatchObject({ hits: [] });
    expect(await empty.findTitles(['Zero-Shot Tokenizer Transfer'])).toEqual([[]]);
    expect((await empty.fingerprints()).version).toBe('v0');
  });
});
