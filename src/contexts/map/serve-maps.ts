import { makeMap } from '../../core/map/make-map';
import { PaperMatcher } from '../../core/map/paper-matcher';
import type { Paper } from '../../core/paper';
import type { MapNews, MapOrder } from './map-messages';

/** Smaller steps of progress nobody sees. */
const LEAST_SHARE = 0.01;

/** The worker's side: makes a map beside the page that shows it, and says which of its papers are about something. */
export function serveMaps(): void {
  const papers: Paper[] = [];
  let matcher: PaperMatcher | undefined;

  const obey = async (order: MapOrder) => {
    if (order.kind === 'match') {
      matcher ??= new PaperMatcher(papers);
      tell({ kind: 'matched', turn: order.turn, ids: await matcher.match(order.text) });
      return;
    }
    if (order.kind === 'take') {
      papers.push(...order.papers);
      return;
    }
    let told = { step: '', share: 0 };
    const layout = makeMap(papers, (step, share) => {
      if (step === told.step && share - told.share < LEAST_SHARE) return;
      told = { step, share };
      tell({ kind: 'progress', step, share });
    });
    tell({ kind: 'made', layout });
  };

  addEventListener('message', ({ data }: MessageEvent<MapOrder>) => {
    obey(data).catch((cause: Error) => tell({ kind: 'failed', reason: cause.message }));
  });
}

function tell(news: MapNews): void {
  postMessage(news);
}
