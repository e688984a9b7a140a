import type { MapProgress } from '../../core/map/make-map';
import type { MapLayout } from '../../core/map/map-layout';
import type { Paper } from '../../core/paper';
import type { MapNews, MapOrder } from './map-messages';

/** The page's side of a worker that makes one map, and then says which of its papers are about something. */
export class MapWorker {
  private readonly worker: Worker;
  /** Its script did not load, or broke. */
  private failure: string | null = null;
  private turn = 0;

  /** @param url of the worker's script @param print of the papers that it is for */
  constructor(
    url: string,
    readonly print: string,
  ) {
    this.worker = new Worker(url);
    this.worker.addEventListener('error', ({ message }) => {
      this.failure = message || 'its script did not load';
    });
  }

  /** Papers, all or a part of them. */
  take(papers: Paper[]): void {
    this.order({ kind: 'take', papers });
  }

  /** Of the papers that were taken. Rejects with AbortError where the signal says so, else with what went wrong. */
  make(signal: AbortSignal, onProgress: MapProgress): Promise<MapLayout> {
    this.order({ kind: 'make' });
    return this.until((news, resolve) => {
      if (news.kind === 'progress') onProgress(news.step, news.share);
      if (news.kind === 'made') resolve(news.layout);
    }, signal);
  }

  /** Ids, the best first. */
  match(text: string): Promise<string[]> {
    const turn = ++this.turn;
    this.order({ kind: 'match', turn, text });
    return this.until((news, resolve) => {
      if (news.kind === 'matched' && news.turn === turn) resolve(news.ids);
    });
  }

  end(): void {
    this.worker.terminate();
  }

  private order(what: MapOrder): void {
    this.worker.postMessage(what);
  }

  /** Until something is resolved, the worker fails, or the signal says so. */
  private until<T>(
    onNews: (news: MapNews, resolve: (value: T) => void) => void,
    signal?: AbortSignal,
  ): Promise<T> {
    const over = new AbortController();
    const listening = { signal: over.signal };
    return new Promise<T>((resolve, reject) => {
      const fail = () => reject(new Error(this.failure ?? 'the worker failed'));
      this.worker.addEventListener(
        'message',
        ({ data }: MessageEvent<MapNews>) =>
          data.kind === 'failed' ? reject(new Error(data.reason)) : onNews(data, resolve),
        listening,
      );
      this.worker.addEventListener('error', fail, listening);
      signal?.addEventListener('abort', () => reject(signal.reason), listening);
      if (this.failure) fail();
      if (signal?.aborted) reject(signal.reason);
    }).finally(() => over.abort());
  }
}
