import { browser } from 'wxt/browser';
import { type MapPaper, printOf } from '../../core/map/map-paper';
import type { Database } from '../../library/store/database';
import { MapStore } from '../../library/store/map-store';
import { call } from '../../messaging/client';
import type { MapAccess } from '../../ui/library/map/map-access';
import { MapWorker } from '../map/map-worker';

/** A message takes more (`messaging/schemas`), but the page is to go on meanwhile. */
const PAPERS_AT_ONCE = 250;

/** Maps of the library's page: kept ones from the database, new ones from a worker of its own. */
export function mapAccess(database: () => Promise<Database>): MapAccess {
  // Where nothing can be kept, maps are made anew each time.
  const maps = database().then(
    (db) => new MapStore(db),
    () => null,
  );
  /** It has the texts of the map that is shown. */
  let holder: Promise<MapWorker> | null = null;

  const hold = (next: Promise<MapWorker>) => {
    holder?.then(
      (worker) => worker.end(),
      () => {},
    );
    holder = next;
    return next;
  };

  return {
    choose: (query) => call('mapped', { query }),
    around: (id, query) => call('mappedAround', { id, query }),
    async layOut(papers, signal, onProgress) {
      const print = printOf(papers);
      const kept = await (await maps)?.use(print, new Date().toISOString());
      signal.throwIfAborted();
      if (kept) return kept;
      const worker = new MapWorker(scriptUrl(), print);
      try {
        await giveTexts(worker, papers, signal);
        const layout = await worker.make(signal, onProgress);
        hold(Promise.resolve(worker));
        await (await maps)?.keep(print, layout, new Date().toISOString()).catch((cause) => {
          console.warn('papertip: the map is shown, but could not be kept', cause);
        });
        return layout;
      } catch (cause) {
        worker.end();
        throw cause;
      }
    },
    async match(papers, words) {
      const print = printOf(papers);
      const held = await holder?.catch(() => null);
      const worker = held?.print === print ? held : await hold(begin(print, papers));
      return worker.match(words).catch((cause) => {
        // The next one begins anew.
        holder = null;
        worker.end();
        throw cause;
      });
    },
  };
}

/** A worker that has the texts of a map which is made already. */
async function begin(print: string, papers: readonly MapPaper[]): Promise<MapWorker> {
  const worker = new MapWorker(scriptUrl(), print);
  try {
    await giveTexts(worker, papers);
    return worker;
  } catch (cause) {
    worker.end();
    throw cause;
  }
}

/** A part at a time: to copy thousands at once would hold the page up. */
async function giveTexts(
  worker: MapWorker,
  papers: readonly MapPaper[],
  signal?: AbortSignal,
): Promise<void> {
  for (let at = 0; at < papers.length; at += PAPERS_AT_ONCE) {
    const ids = papers.slice(at, at + PAPERS_AT_ONCE).map(({ id }) => id);
    const result = await call('papers', { ids });
    signal?.throwIfAborted();
    if (!result.ok) throw new Error(result.error.message);
    worker.take(result.value);
  }
}

function scriptUrl(): string {
  return browser.runtime.getURL('/map-worker.js');
}
