import { hashName } from '../core/hash';
import { rejectionKey as keyOf, MOST_REJECTIONS } from '../core/local-data';
import type { Rejection } from '../core/rejection';
import { libraryDatabase } from './library-database';
import { loadLocal } from './load-local';
import { watchLocal } from './store/local-news';
import { changeLocal } from './store/local-values';

/** Newest first. Entries that are broken are left out, the others stay. */
export async function loadRejections(): Promise<Rejection[]> {
  return (await loadLocal()).rejections;
}

/** Tells of every change, whichever context made it. @returns a function that stops it */
export function watchRejections(tell: (rejections: Rejection[]) => void): () => void {
  return watchLocal(async (names) => {
    if (names.includes('rejections')) tell(await loadRejections());
  });
}

/** What people said is another paper; its keys are held in memory, for every page asks. */
export class RejectionStore {
  private known: Promise<{ keys: ReadonlySet<string>; print: string }> | undefined;

  constructor() {
    watchLocal((names) => {
      if (names.includes('rejections')) this.known = undefined;
    });
  }

  /** Whether a text was said not to be a paper; by its words, however they are written. */
  async filter(): Promise<(text: string, paperId: string) => boolean> {
    const { keys } = await this.all();
    return (text, paperId) => keys.size > 0 && keys.has(keyOf({ text, paperId }));
  }

  /** Another one after each change. */
  async print(): Promise<string> {
    return (await this.all()).print;
  }

  /** Adds some, replacing what is known of the same text and paper. */
  async add(added: Rejection[]): Promise<void> {
    const keys = new Set(added.map(keyOf));
    await this.change((known) =>
      [...added, ...known.filter((one) => !keys.has(keyOf(one)))].slice(0, MOST_REJECTIONS),
    );
  }

  async remove(text: string, paperIds: string[]): Promise<void> {
    const keys = new Set(paperIds.map((paperId) => keyOf({ text, paperId })));
    await this.change((known) => known.filter((one) => !keys.has(keyOf(one))));
  }

  /** Takes them to be exactly these: to clear them, and to take that back. @returns those before */
  async put(rejections: Rejection[]): Promise<Rejection[]> {
    return this.change(() => rejections.slice(0, MOST_REJECTIONS));
  }

  private all() {
    this.known ??= loadRejections().then((all) => {
      const keys = all.map(keyOf);
      return { keys: new Set(keys), print: hashName(keys.join('\n')) };
    });
    return this.known;
  }

  /** @returns those before */
  private async change(next: (known: Rejection[]) => Rejection[]): Promise<Rejection[]> {
    const { before } = await changeLocal(await libraryDatabase(), (now) => ({
      ...now,
      rejections: next(now.rejections),
    }));
    // Not left to the channel, which tells later: who hears that it is done asks at once.
    this.known = undefined;
    return before.rejections;
  }
}
