import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { rejectionKey as keyOf, MOST_REJECTIONS } from '../core/local-data';
import type { Rejection } from '../core/rejection';
import { REJECTIONS_KEY } from './settings-store';

const KEY = REJECTIONS_KEY;

const schema = v.object({
  text: v.string(),
  paperId: v.string(),
  paperTitle: v.string(),
  date: v.pipe(v.string(), v.isoDate()),
});

/** Newest first. Entries that are broken are left out, the others stay. */
export async function loadRejections(): Promise<Rejection[]> {
  return parse((await browser.storage.local.get(KEY))[KEY]);
}

/** Tells of every change, whichever context made it. @returns a function that stops it */
export function watchRejections(tell: (rejections: Rejection[]) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (KEY in changes) tell(parse(changes[KEY]?.newValue));
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}

/** What people said is another paper; kept in memory too, for every page asks. One at a time, in the worker. */
export class RejectionStore {
  private known: Promise<Rejection[]> | undefined;
  /** Changes of this worker's own that are on their way. */
  private writing = 0;

  constructor() {
    // A library that is restored writes them, too; and whoever clears the extension's storage means these as well.
    browser.storage.local.onChanged.addListener((changes: Record<string, { newValue?: unknown }>) => {
      if (KEY in changes && this.writing === 0) this.known = undefined;
    });
  }

  /** Whether a text was said not to be a paper; by its words, however they are written. */
  async filter(): Promise<(text: string, paperId: string) => boolean> {
    const keys = new Set((await this.all()).map(keyOf));
    return (text, paperId) => keys.size > 0 && keys.has(keyOf({ text, paperId }));
  }

  /** Adds some, replacing what is known of the same text and paper. */
  add(added: Rejection[]): Promise<void> {
    const keys = new Set(added.map(keyOf));
    return this.change((known) =>
      [...added, ...known.filter((one) => !keys.has(keyOf(one)))].slice(0, MOST_REJECTIONS),
    );
  }

  remove(text: string, paperIds: string[]): Promise<void> {
    const keys = new Set(paperIds.map((paperId) => keyOf({ text, paperId })));
    return this.change((known) => known.filter((one) => !keys.has(keyOf(one))));
  }

  /** Takes them to be exactly these: to clear them, and to take that back. @returns those before */
  async put(rejections: Rejection[]): Promise<Rejection[]> {
    let before: Rejection[] = [];
    await this.change((known) => {
      before = known;
      return rejections.slice(0, MOST_REJECTIONS);
    });
    return before;
  }

  private all(): Promise<Rejection[]> {
    this.known ??= loadRejections();
    return this.known;
  }

  /** Known here before it is stored: pages that hear of the change ask at once. */
  private async change(next: (known: Rejection[]) => Rejection[]): Promise<void> {
    const before = this.all();
    const after = before.then(next);
    this.known = after;
    this.writing++;
    try {
      await browser.storage.local.set({ [KEY]: await after });
    } catch (cause) {
      this.known = before;
      throw cause;
    } finally {
      this.writing--;
    }
  }
}

function parse(stored: unknown): Rejection[] {
  return Array.isArray(stored) ? stored.filter((one) => v.is(schema, one)) : [];
}
