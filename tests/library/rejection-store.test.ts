import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Rejection } from '../../src/core/rejection';
import { libraryDatabase } from '../../src/library/library-database';
import { loadRejections, RejectionStore, watchRejections } from '../../src/library/rejection-store';

vi.mock('wxt/browser', () => ({
  browser: { storage: { local: { get: async () => ({}), remove: async () => {} } } },
}));

const rejection = (text: string, paperId = 'a'): Rejection => ({
  text,
  paperId,
  paperTitle: 'A Title of a Paper',
  date: '2026-11-24',
});

beforeEach(async () => {
  await (await libraryDatabase()).clear('local');
});

const store = async (value: unknown) => (await libraryDatabase()).put('local', value, 'rejections');

describe('what people say is not a paper', () => {
  it('is kept, newest first, each text and paper once', async () => {
    const store = new RejectionStore();
    await store.add([rejection('One title')]);
    await store.add([rejection('Another title')]);
    await store.add([rejection('one  TITLE'), rejection('One title', 'b')]);
    expect(await loadRejections()).toEqual([
      rejection('one  TITLE'),
      rejection('One title', 'b'),
      rejection('Another title'),
    ]);
  });

  it('holds for the same words and that paper, also in a worker that was stopped', async () => {
    await new RejectionStore().add([rejection('Zero-Shot Tokenizers')]);
    const isRejected = await new RejectionStore().filter();
    expect(isRejected('zero shot TOKENIZERS', 'a')).toBe(true);
    expect(isRejected('Zero-Shot Tokenizers', 'b')).toBe(false);
    expect(isRejected('Zero-Shot Tokenizer', 'a')).toBe(false);
  });

  it('is taken back one by one, or all at once', async () => {
    const store = new RejectionStore();
    await store.add([rejection('One'), rejection('One', 'b'), rejection('Two')]);
    await store.remove('ONE', ['a']);
    expect(await loadRejections()).toEqual([rejection('One', 'b'), rejection('Two')]);
    const all = await store.put([]);
    expect(await loadRejections()).toEqual([]);
    expect((await store.filter())('Two', 'a')).toBe(false);
    await store.put(all);
    expect(await loadRejections()).toEqual(all);
    expect((await store.filter())('Two', 'a')).toBe(true);
  });

  it('is not lost when two say it at the same time', async () => {
    const store = new RejectionStore();
    await Promise.all([store.add([rejection('One')]), store.add([rejection('Two')])]);
    expect((await loadRejections()).map(({ text }) => text).sort()).toEqual(['One', 'Two']);
  });

  it('that is broken in the storage does no harm to the rest', async () => {
    await store([{ text: 7 }, rejection('One'), null]);
    expect(await loadRejections()).toEqual([rejection('One')]);
    await store('nonsense');
    expect(await loadRejections()).toEqual([]);
  });

  it('is an error where the browser does not keep it, and does not hold', async () => {
    const rejections = new RejectionStore();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(rejections.add([rejection('One')])).rejects.toThrow('no room');
    put.mockRestore();
    expect((await rejections.filter())('One', 'a')).toBe(false);
  });

  it('is known wherever it was said, and tells by its print that it is another', async () => {
    const [here, elsewhere] = [new RejectionStore(), new RejectionStore()];
    const before = await here.print();
    await elsewhere.add([rejection('One')]);
    await vi.waitFor(async () => expect((await here.filter())('One', 'a')).toBe(true));
    expect(await here.print()).not.toBe(before);
    await elsewhere.remove('One', ['a']);
    await vi.waitFor(async () => expect(await here.print()).toBe(before));
  });

  it('keeps the latest thousand', async () => {
    const store = new RejectionStore();
    await store.add(Array.from({ length: 1000 }, (_, i) => rejection(`Number ${i}`)));
    await store.add([rejection('The last')]);
    const kept = await loadRejections();
    expect(kept).toHaveLength(1000);
    expect(kept[0]?.text).toBe('The last');
  });

  it('is told to whoever watches, until it stops', async () => {
    const told: Rejection[][] = [];
    const stop = watchRejections((all) => told.push(all));
    await new RejectionStore().add([rejection('One')]);
    await vi.waitFor(() => expect(told).toEqual([[rejection('One')]]));
    stop();
    const later: Rejection[][] = [];
    watchRejections((all) => later.push(all));
    await new RejectionStore().add([rejection('Two')]);
    await vi.waitFor(() => expect(later).toHaveLength(1));
    expect(told).toHaveLength(1);
  });
});
