import { browser } from 'wxt/browser';
import type { Fingerprints } from '../../core/fingerprints';
import { CHOICES_ASKED } from '../../core/limits';
import type { PageSettings } from '../../core/page-settings';
import { call } from '../../messaging/client';
import { loadDetails } from '../../messaging/library-client';
import { closest, parentElementOf, rootElement } from '../../page/dom';
import { CardKeeper } from '../../page/hover/card-keeper';
import type { CardWish } from '../../page/hover/card-slot';
import { HoverController } from '../../page/hover/hover-controller';
import type { Mention } from '../../page/mention';
import { PageSession } from '../../page/page-session';
import type { Settle } from '../../page/scan/settle';
import { type CardContent, CardFrame } from '../../ui/card-host/card-frame';
import { isCardHost } from '../../ui/card-host/create-host';
import { openCard } from '../../ui/card-host/open-card';
import type { RunningPage } from './follow-settings';
import { noteVisits } from './note-visits';
import { reportFindings } from './report-findings';
import { sayRejections } from './say-rejections';
import { settleInPortions } from './settle-in-portions';

/** Recognition, marks and cards on one document, until the signal aborts. */
export function startPage(settings: () => PageSettings, signal: AbortSignal): RunningPage {
  let session: PageSession | null = null;
  const page = (window.top ?? window).performance.timeOrigin;
  const report = reportFindings(page, signal);
  const noteVisit = noteVisits(page);
  const said = sayRejections(() => session?.reconsider());
  const address = browser.runtime.getURL('/card.html');
  // Chromium gives the address a host of the session's own, which leads to the extension's.
  const origin = import.meta.env.FIREFOX
    ? new URL(address).origin
    : `chrome-extension://${browser.runtime.id}`;
  const frame = new CardFrame(address, origin, signal);
  const keeper = new CardKeeper({
    ask: (ids) => call('details', { ids: ids.slice(0, CHOICES_ASKED) }),
    warm: (mention) => frame.warm(containerOf(mention)),
    ready: (mention, details) => frame.load({ details, ...contentOf(mention) }),
    show: (wish) => showCard(frame, wish, signal),
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

function showCard(frame: CardFrame, { mention, ...wish }: CardWish, signal: AbortSignal) {
  return openCard(frame, {
    ...wish,
    ...contentOf(mention),
    loadDetails,
    onPopup: () => call('openPopup', {}),
    container: containerOf(mention),
    signal,
  });
}

function contentOf(mention: Mention): Omit<CardContent, 'details'> {
  const more = Math.max(0, mention.paperIds.length - CHOICES_ASKED);
  return { more, guessed: mention.certainty === 'probable' ? mention.text : null };
}

/** All around an open modal dialog is inert, a card in the page too. */
function containerOf({ link, place }: Mention): Element {
  const element = link?.element ?? parentElementOf(place.start);
  return (element && closest(element, 'dialog:modal')) ?? rootElement();
}
