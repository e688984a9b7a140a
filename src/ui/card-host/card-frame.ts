import { CARD_GREETING, type FromCard, isFromCard, type ToCard } from '../../core/card-messages';
import { CARD_READY_MS } from '../../core/limits';
import { onTrusted } from '../../core/on-trusted';
import type { PaperDetails } from '../../core/paper';
import type { Result } from '../../core/result';
import { type CardHost, createHost, HIDDEN_BOX } from './create-host';
import { rootElement } from './page-document';
import { parentFor } from './raise';

/** What a card is of. */
export interface CardContent {
  /** One entry a paper; more than one where different papers have the same title. */
  details: Promise<Result<PaperDetails[]>>;
  /** How many papers of that title there are beyond those. */
  more: number;
  /** What the page says, where it may mean another paper; null where it is the title itself. */
  guessed: string | null;
}

export type Shown = Extract<FromCard, { kind: 'shown' }>;

/**
 * The frame that cards are shown in, one after another. It is made ahead, when a card is likely, keeps ready for a while after the
 * last one, and is gone from the page otherwise.
 */
export class CardFrame {
  /** What the frame shows of what was last loaded. */
  shown: Shown | null = null;
  /** Of the card that is open. */
  onMessage: ((message: FromCard) => void) | null = null;
  private made: CardHost | null = null;
  private port: MessagePort | null = null;
  private card = 0;
  private loaded: CardContent['details'] | null = null;
  /** All since the card began: the frame may have to load anew, as when it is moved. */
  private told: ToCard[] = [];
  private idle: ReturnType<typeof setTimeout> | undefined;

  /** @param address of the card's page, absolute, and @param origin that its document has there: not always the address's own */
  constructor(
    private readonly address: string,
    private readonly origin: string,
    signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => this.drop());
  }

  /** In the document from now on, hidden until a card is shown. */
  get host(): CardHost {
    return this.made ?? this.make(rootElement());
  }

  /** A card is likely soon. @param container where it will stand */
  warm(container: Element): void {
    if (this.made && !this.made.host.isConnected) this.drop();
    if (!this.made) this.make(parentFor(container));
    this.rest();
  }

  /** Shows it in the frame, which may not be seen yet. Loaded again, it stays as it is. */
  load({ details, more, guessed }: CardContent): void {
    if (details === this.loaded) return;
    const card = this.begin(guessed);
    this.loaded = details;
    details.then((answer) => {
      if (card === this.card) this.send({ kind: 'answer', card, answer, more });
    });
  }

  /** Stands in for an answer that is late. */
  showSkeleton(): void {
    this.send({ kind: 'late', card: this.card });
  }

  /** Also to a frame that is still loading. */
  send(message: ToCard): void {
    this.told.push(message);
    this.post(message);
  }

  /** To who hears it now. */
  post(message: ToCard): void {
    this.port?.postMessage(message);
  }

  /** Nothing is shown any more, and nothing of it is left in the frame. */
  clear(): void {
    this.onMessage = null;
    this.loaded = null;
    this.begin(null);
    this.rest();
  }

  /** Gone from the page. */
  drop(): void {
    clearTimeout(this.idle);
    this.port?.close();
    this.made?.host.remove();
    this.made = null;
    this.port = null;
    this.loaded = null;
    this.shown = null;
    this.told = [];
  }

  /** It goes by itself unless a card is opened. */
  private rest(): void {
    clearTimeout(this.idle);
    this.idle = setTimeout(() => !this.onMessage && this.drop(), CARD_READY_MS);
  }

  private begin(guessed: string | null): number {
    this.shown = null;
    this.told = [];
    this.send({ kind: 'begin', card: ++this.card, guessed });
    return this.card;
  }

  private make(parent: Element): CardHost {
    const made = createHost(this.address);
    onTrusted(made.frame, 'load', () => this.connect(made.frame));
    made.style(HIDDEN_BOX, false);
    parent.append(made.host);
    this.made = made;
    return made;
  }

  /** A port passes the page by: none of its listeners hears of it, nor of what goes over it. */
  private connect(frame: HTMLIFrameElement): void {
    this.port?.close();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => this.hear(data);
    this.port = port1;
    // In a sandboxed page the frame's origin is opaque, too, and has no name.
    const target = window.origin === 'null' ? '*' : this.origin;
    frame.contentWindow?.postMessage(CARD_GREETING, target, [port2]);
    for (const message of this.told) port1.postMessage(message);
  }

  private hear(message: unknown): void {
    if (!isFromCard(message)) return;
    if (message.kind === 'shown') {
      if (message.card !== this.card) return;
      this.shown = message;
    }
    this.onMessage?.(message);
  }
}
