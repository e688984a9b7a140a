import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Rejection } from '../../src/core/rejection';
import { fakeStorageArea } from './fake-storage';

const storage = vi.hoisted(() => ({ local: {} as ReturnType<typeof fakeStorageArea> }));
vi.mock('wxt/browser', () => ({ browser: { storage, runtime: { id: 'papertip' } } }));

const { loadRejections, RejectionStore, watchRejections } = await import('../../src/library/rejection-store');

const rejection = (text: string, paperId = 'a'): Rejection => ({
  text,
  paperId,
  paperTitle: 'A Title of a Paper',
  date: '2026-11-24',
});

beforeEach(() => {
  storage.local = fakeStorageArea();
});

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
    await storage.local.set({ rejections: [{ text: 7 }, rejection('One'), null] });
    expect(await loadRejections()).toEqual([rejection('One')]);
    await storage.local.set({ rejections: 'nonsense' });
    expect(await loadRejections()).toEqual([]);
  });

  it('is an error where the browser does not keep it, and does not hold', async () => {
    const store = new RejectionStore();
    storage.local.set = () => Promise.reject(new Error('quota'));
    await expect(store.add([rejection('One')])).rejects.toThrow('quota');
    expect((await store.filter())('One', 'a')).toBe(false);
  });

  it('is forgotten when the storage is cleared', async () => {
    const store = new RejectionStore();
    await store.add([rejection('One')]);
    await storage.local.remove('rejections');
    expect((await store.filter())('One', 'a')).toBe(false);
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
    stop();
    await new RejectionStore().add([rejection('Two')]);
    expect(told).toEqual([[rejection('One')]]);
  });
});
