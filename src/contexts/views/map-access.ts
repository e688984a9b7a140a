import { browser } from 'wxt/browser';
import type { MapProgress } from '../../core/map/make-map';
import type { MapLayout } from '../../core/map/map-layout';
import { type MapPaper, printOf } from '../../core/map/map-paper';
import type { Paper } from '../../core/paper';
import type { Database } from '../../library/store/database';
import { MapStore } from '../../library/store/map-store';
import { call } from '../../messaging/client';
import type { MapAccess } from '../../ui/library/map/map-access';
import type { MapNews, MapOrder } from '../map/map-messages';

/** What one message takes, see `messaging/schemas`. */
const PAPERS_AT_ONCE = 1000;

/** The worker beside the page, and the papers that it holds. */
interface Maker {
  worker: Worker;
  print: string;
}

/** Maps of the library's page: kept ones from the database, new ones from a worker of its own. */
export function mapAccess(database: () => Promise<Database>): MapAccess {
  // Where nothing can be kept, maps are made anew each time.
  const maps = database().then(
    (db) => new MapStore(db),
    () => null,
  );
  let maker: Promise<Maker> | null = null;
  let turn = 0;

  /** Ends the worker before: what it does is of no use any more. */
  const begin = (print: string, order: (papers: Paper[]) => MapOrder, papers: readonly MapPaper[]) => {
    maker?.then(({ worker }) => worker.terminate()).catch(() => {});
    maker = loadPapers(papers).then((full) => {
      const worker = new Worker(browser.runtime.getURL('/map-worker.js'));
      worker.postMessage(order(full));
      return { worker, print };
    });
    return maker;
  };

  return {
    choose: (query) => call('mapped', { query }),
    around: (id, query) => call('mappedAround', { id, query }),
    async layOut(papers, signal, onProgress) {
      const print = printOf(papers);
      const kept = await (await maps)?.use(print, new Date().toISOString());
      signal.throwIfAborted();
      if (kept) return kept;
      const { worker } = await begin(print, (full) => ({ kind: 'make', papers: full }), papers);
      const layout = await made(worker, signal, onProgress).catch((cause) => {
        worker.terminate();
        maker = null;
        throw cause;
      });
      await (await maps)?.keep(print, layout, new Date().toISOString()).catch((cause) => {
        console.warn('papertip: the map is shown, but could not be kept', cause);
      });
      return layout;
    },
    async match(papers, words) {
      const print = printOf(papers);
      const held = await maker?.catch(() => null);
      const { worker } =
        held?.print === print ? held : await begin(print, (full) => ({ kind: 'hold', papers: full }), papers);
      return matched(worker, ++turn, words);
    },
  };
}

async function loadPapers(papers: readonly MapPaper[]): Promise<Paper[]> {
  const full: Paper[] = [];
  for (let at = 0; at < papers.length; at += PAPERS_AT_ONCE) {
    const ids = papers.slice(at, at + PAPERS_AT_ONCE).map(({ id }) => id);
    const result = await call('papers', { ids });
    if (!result.ok) throw new Error(result.error.message);
    full.push(...result.value);
  }
  return full;
}

function made(worker: Worker, signal: AbortSignal, onProgress: MapProgress): Promise<MapLayout> {
  return listen<MapLayout>(
    worker,
    (news, resolve) => {
      if (news.kind === 'progress') onProgress(news.step, news.share);
      if (news.kind === 'made') resolve(news.layout);
    },
    signal,
  );
}

function matched(worker: Worker, turn: number, text: string): Promise<string[]> {
  const order: MapOrder = { kind: 'match', turn, text };
  worker.postMessage(order);
  return listen<string[]>(worker, (news, resolve) => {
    if (news.kind === 'matched' && news.turn === turn) resolve(news.ids);
  });
}

/** Until something is resolved, the worker fails, or the signal says so. */
function listen<T>(
  worker: Worker,
  onNews: (news: MapNews, resolve: (value: T) => void) => void,
  signal?: AbortSignal,
): Promise<T> {
  const ended = new AbortController();
  return new Promise<T>((resolve, reject) => {
    const until = { signal: ended.signal };
    const fail = (reason: string) => reject(new Error(reason));
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<MapNews>) =>
        data.kind === 'failed' ? fail(data.reason) : onNews(data, resolve),
      until,
    );
    worker.addEventListener('error', ({ message }) => fail(message || 'its script did not load'), until);
    signal?.addEventListener('abort', () => reject(signal.reason), until);
    if (signal?.aborted) reject(signal.reason);
  }).finally(() => ended.abort());
}
