import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeStorageArea } from './fake-storage';

const storage = vi.hoisted(() => ({ session: {} as ReturnType<typeof fakeStorageArea> }));
vi.mock('wxt/browser', () => ({ browser: { storage } }));

const { forgetTab, keepReport, readReports } = await import('../../src/library/tab-papers');

const report = (...mentioned: string[]) => ({ about: [], mentioned });
const frame = (name: number, page = 1) => ({ tabId: 7, frame: `f${name}`, page });

beforeEach(() => {
  storage.session = fakeStorageArea();
});

describe('what the frames of a tab tell', () => {
  it('is added up, each paper once', async () => {
    const about = [{ paper: 'a', isFork: false }];
    await keepReport(frame(0), { about, mentioned: ['a', 'b'] });
    const all = await keepReport(frame(3), report('b', 'c'));
    expect(all).toEqual({ about, mentioned: ['a', 'b', 'c'] });
    expect(await readReports(7)).toEqual(all);
  });

  it('is not lost when they tell at the same time', async () => {
    await Promise.all([
      keepReport(frame(0), report('a')),
      keepReport(frame(3), report('b')),
      keepReport(frame(4), report('c')),
    ]);
    expect((await readReports(7)).mentioned.sort()).toEqual(['a', 'b', 'c']);
  });

  it('is replaced by what the same frame tells next', async () => {
    await keepReport(frame(0), report('a', 'b'));
    expect(await keepReport(frame(0), report('b'))).toEqual(report('b'));
    expect(await keepReport(frame(0), report())).toEqual(report());
  });

  it('goes with the page, whichever frame of the next one tells first', async () => {
    await keepReport(frame(0, 1), report('a'));
    await keepReport(frame(3, 2), report('b'));
    expect(await keepReport(frame(0, 2), report('c'))).toEqual(report('b', 'c'));
  });

  it('does not come back by a late word of the page before', async () => {
    await keepReport(frame(0, 2), report('new'));
    expect(await keepReport(frame(0, 1), report('old'))).toEqual(report('new'));
    expect(await readReports(7)).toEqual(report('new'));
  });

  it('is kept by tab, and forgotten with it', async () => {
    await keepReport(frame(0), report('a'));
    await keepReport({ tabId: 8, frame: 'f0', page: 1 }, report('b'));
    await forgetTab(7);
    expect(await readReports(7)).toEqual(report());
    expect(await readReports(8)).toEqual(report('b'));
  });

  it('leaves nothing behind where all that was told is nothing, also after the tab was closed', async () => {
    await keepReport(frame(0), report('a'));
    await keepReport(frame(3), report('b'));
    await keepReport(frame(3), report());
    expect(await storage.session.get('tab:7')).toEqual({ 'tab:7': { page: 1, frames: { f0: report('a') } } });
    await forgetTab(7);
    // The last word of a page comes when its tab is gone.
    await keepReport(frame(0), report());
    expect(await storage.session.get('tab:7')).toEqual({});
  });

  it('is forgotten with the tab also while a report is being kept', async () => {
    await Promise.all([keepReport(frame(0), report('a')), forgetTab(7)]);
    expect(await storage.session.get('tab:7')).toEqual({});
  });

  it('says each paper that the page is about once', async () => {
    const about = (paper: string, isFork: boolean) => ({ about: [{ paper, isFork }], mentioned: [] });
    await keepReport(frame(0), about('a', true));
    const all = await keepReport(frame(3), about('a', false));
    expect(all.about).toEqual([{ paper: 'a', isFork: true }]);
  });
});
