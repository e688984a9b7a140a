import { HOVER_GRACE_MS } from '../../core/limits';
import type { Mention } from '../mention';
import type { AskDetails, ShowCard, ShownCard } from './card-slot';
import { boxesOf, contains, type Point } from './hit-test';
import { isOnWay } from './safe-way';

interface Opened {
  mention: Mention;
  card: ShownCard;
  /** The last point on the mention: the way to the card begins there. */
  left: Point | null;
}

export interface CardKeeperOptions {
  ask: AskDetails;
  /** A card of this mention is likely. */
  warm(mention: Mention): void;
  /** More than likely: it may be made ready, unseen. */
  ready(mention: Mention, details: ReturnType<AskDetails>): void;
  show: ShowCard;
  onOpen(mention: Mention | null): void;
  /** A person says that this mention is of another paper. */
  onReject(mention: Mention): void;
  /** And takes it back. */
  onRestore(mention: Mention): void;
}

/** Keeps the one card: opens it, holds it open while the pointer is on its way to it, closes it. */
export class CardKeeper {
  private opened: Opened | null = null;
  private isOverCard = false;
  private grace: ReturnType<typeof setTimeout> | undefined;
  /** Answers asked for ahead, while the pointer still rests. */
  private asked: { mention: Mention; details: ReturnType<AskDetails> } | null = null;

  constructor(private readonly options: CardKeeperOptions) {}

  get mention(): Mention | null {
    return this.opened?.mention ?? null;
  }

  get isOpen(): boolean {
    return this.opened !== null;
  }

  get isPinned(): boolean {
    return this.opened?.card.isPinned() ?? false;
  }

  /** The pointer has come to a mention: there may soon be a card. */
  warm(mention: Mention): void {
    if (!this.opened) this.options.warm(mention);
  }

  /** Asks the worker before the card is due. An answer nobody waits for any more is dropped with its mention. */
  prepare(mention: Mention): void {
    if (this.asked?.mention !== mention) {
      this.asked = { mention, details: this.options.ask(mention.paperIds) };
    }
    if (!this.opened) this.options.ready(mention, this.asked.details);
  }

  open(mention: Mention, pointer: Point | null, focus: boolean): void {
    if (this.opened?.mention === mention) {
      if (focus) this.opened.card.focus();
      return;
    }
    this.close();
    this.prepare(mention);
    const details = this.asked?.details ?? this.options.ask(mention.paperIds);
    this.asked = null;
    const card = this.options.show({
      mention,
      rects: () => boxesOf(mention),
      pointer,
      focus,
      details,
      onPointer: (isOver) => this.followInCard(isOver),
      onReject: () => {
        this.options.onReject(mention);
        this.graceAnew();
      },
      onRestore: () => {
        this.options.onRestore(mention);
        this.graceAnew();
      },
      onClose: () => this.forget(card),
    });
    this.opened = { mention, card, left: pointer };
    this.options.onOpen(mention);
  }

  /** Follows the pointer: away from mention and card for longer than the grace, and the card closes. */
  follow(point: Point, isOverCard: boolean): void {
    const { opened } = this;
    this.isOverCard = isOverCard;
    if (!opened || opened.card.isPinned()) return;
    const isOverMention = boxesOf(opened.mention).some((box) => contains(box, point));
    if (isOverMention) opened.left = point;
    const onWay = opened.left && isOnWay(point, opened.left, opened.card.host.getBoundingClientRect());
    if (isOverCard || isOverMention) this.stay();
    // On the way the grace begins anew with each move: a slow hand gets there, a resting one closes the card.
    else if (onWay) this.leave(true);
    else this.leave(false);
  }

  /** What the card itself says of the pointer. It may come late: the page has seen the pointer again by then. */
  private followInCard(isOver: boolean): void {
    if (isOver) this.stay();
    else if (this.isOverCard) this.leave(false);
    this.isOverCard = isOver;
  }

  leave(restart: boolean): void {
    const { opened } = this;
    if (!opened || this.isPinned) return;
    if (restart) this.stay();
    this.grace ??= setTimeout(() => this.close(), Math.max(HOVER_GRACE_MS, opened.card.graceMs()));
  }

  /** The card would like to stay for another while than when the pointer left it, which may have been before it could say so. */
  private graceAnew(): void {
    if (this.grace !== undefined) this.leave(true);
  }

  close(): void {
    this.opened?.card.close();
  }

  isCard(node: EventTarget | null): boolean {
    return this.opened !== null && node === this.opened.card.host;
  }

  private stay(): void {
    clearTimeout(this.grace);
    this.grace = undefined;
  }

  private forget(card: ShownCard): void {
    if (this.opened?.card !== card) return;
    this.stay();
    this.isOverCard = false;
    this.opened = null;
    this.options.onOpen(null);
  }
}
