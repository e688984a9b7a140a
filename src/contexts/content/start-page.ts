import type { Fingerprints } from '../../core/fingerprints';
import { REPORTED_MAX } from '../../core/limits';
import type { PageSettings } from '../../core/page-settings';
import type { ShortName } from '../../core/recognise/short-name';
import { call } from '../../messaging/client';
import { loadDetails } from '../../messaging/library-client';
import { CardKeeper } from '../../page/hover/card-keeper';
import type { CardWish } from '../../page/hover/card-slot';
import { HoverController } from '../../page/hover/hover-controller';
import { type PageFindings, PageSession } from '../../page/page-session';
import type { Settle } from '../../page/scan/settle';
import { openCard } from '../../ui/card/open-card';
import type { RunningPage } from './follow-settings';
import { loadCardStyle } from './load-card-style';
import { noteVisits } from './note-visits';
import { sayRejections } from './say-rejections';
import { settleInPortions } from './settle-in-portions';

/** Recognition, marks and cards on one document, until the signal aborts. */
export function startPage(settings: () => PageSettings, signal: AbortSignal): RunningPage {
  let session: PageSession | null = null;
  const page = (window.top ?? window).performance.timeOrigin;
  const report = reporter(page, signal);
  const noteVisit = noteVisits(page);
  const said = sayRejections(() => session?.reconsider());
  const keeper = new CardKeeper({
    ask: async (ids) => {
      // Together: words without their looks would flash.
      const [result] = await Promise.all([call('details', { ids }), loadCardStyle()]);
      return result;
    },
    show: (wish) => showCard(wish, signal),
    onReject: said.reject,
    onRestore: said.restore,
    onOpen: (mention) => {
      session?.highlighter.setHovered(mention?.range ?? null);
      noteVisit(mention);
    },
  });
  const begin = (fingerprints: Fingerprints) => {
    // Without the worker nothing is recognised; the page itself is none the worse for it.
    const settle: Settle = (question) =>
      settleInPortions(question, (portion) => call('settle', { ...portion, rejected: said.here }));
    session = new PageSession({ fingerprints, settle, isOwn: isCardHost, onFindings: report, signal });
    session.highlighter.setStyle(settings().highlight);
    session.start();
    const mentions = () => session?.mentions ?? [];
    new HoverController({ mentions, settings, keeper, signal }).start();
  };
  call('fingerprints', {}).then((result) => {
    if (result.ok && !signal.aborted) begin(result.value);
  });
  return {
    update(changed) {
      session?.highlighter.setStyle(changed.highlight);
      if (changed.cards === 'off') keeper.close();
    },
    reconsider: () => session?.reconsider(),
  };
}

/**
 * Tells the worker what the page mentions, for the badge and the popup: nothing more once the page is left, all again
 * when it comes back from the cache.
 */
function reporter(page: number, signal: AbortSignal): (findings: PageFindings) => Promise<ShortName[]> {
  const nothing: PageFindings = { about: [], mentioned: [] };
  const frame = Math.random().toString(36).slice(2) || '0';
  let last = nothing;
  const tell = ({ about, mentioned }: PageFindings) =>
    call('report', {
      about: about.slice(0, REPORTED_MAX),
      mentioned: mentioned.slice(0, REPORTED_MAX),
      page,
      frame,
    });
  const isTold = () => last.about.length + last.mentioned.length > 0;
  window.addEventListener('pagehide', () => isTold() && tell(nothing), { signal });
  window.addEventListener('pageshow', ({ persisted }) => persisted && isTold() && tell(last), { signal });
  signal.addEventListener('abort', () => isTold() && tell(nothing));
  return async (findings) => {
    last = findings;
    const result = await tell(findings);
    return result.ok ? result.value : [];
  };
}

function showCard({ mention, ...wish }: CardWish, signal: AbortSignal) {
  const element = mention.link?.element ?? mention.range.startContainer.parentElement;
  return openCard({
    ...wish,
    guessed: mention.certainty === 'probable' ? mention.text : null,
    style: loadCardStyle(),
    loadDetails,
    // All around an open modal dialog is inert, a card in the page too.
    container: element?.closest('dialog:modal') ?? document.documentElement,
    signal,
  });
}

function isCardHost(node: Node): boolean {
  return (node as Element).localName === 'papertip-card';
}
