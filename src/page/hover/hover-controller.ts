import { HOVER_ASK_MS, HOVER_SETTLE_MS } from '../../core/limits';
import { onTrusted } from '../../core/on-trusted';
import type { PageSettings } from '../../core/page-settings';
import { parentElementOf, rootElement, scrollIntoView } from '../dom';
import type { Mention } from '../mention';
import type { CardKeeper } from './card-keeper';
import { boxesOf, contains, mentionAt, type Point } from './hit-test';
import { keyboardTarget } from './keyboard-target';
import { isStillPointedAt, type Pointed, pointAt } from './pointed';
import { PointerMotion } from './pointer-motion';
import { watchTouch } from './touch';

export interface HoverOptions {
  mentions(): readonly Mention[];
  settings(): PageSettings;
  keeper: CardKeeper;
  signal: AbortSignal;
}

/** The key that opens a card without a pointer, with Alt and Shift held. */
const OPEN_KEY = 'KeyK';

/** Turns what pointer and keyboard do on a page into opening and closing the card. */
export class HoverController {
  private readonly motion = new PointerMotion();
  private waiting: (Pointed & { timers: ReturnType<typeof setTimeout>[] }) | null = null;
  private settling: ReturnType<typeof setTimeout> | undefined;
  private lastByKey: Mention | null = null;
  private heldKeys = { Alt: false, Control: false, Shift: false };

  constructor(private readonly options: HoverOptions) {}

  start(): void {
    const { signal } = this.options;
    const quiet = { capture: true, passive: true, signal };
    onTrusted<PointerEvent>(window, 'pointermove', (event) => this.onMove(event), quiet);
    onTrusted<PointerEvent>(window, 'pointerdown', (event) => this.onDown(event), quiet);
    // Not captured: the page's own leave, not that of every element in it.
    const leave = (event: PointerEvent) => this.onLeave(event);
    onTrusted(rootElement(), 'pointerleave', leave, { signal });
    onTrusted(window, 'blur', () => this.stopWaiting(), quiet);
    onTrusted(window, 'scroll', (event) => this.onScroll(event), quiet);
    onTrusted<KeyboardEvent>(window, 'keydown', (event) => this.onKey(event), { capture: true, signal });
    onTrusted<KeyboardEvent>(window, 'keyup', (event) => this.holdKeys(event), quiet);
    watchTouch((point, target) => this.onHold(point, target), signal);
    signal.addEventListener('abort', () => {
      this.stopWaiting();
      this.options.keeper.close();
    });
  }

  private onMove(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    const point = { x: event.clientX, y: event.clientY };
    // Browsers tell of moves that are only the page's, under a pointer at rest.
    const isMove = point.x !== this.motion.position?.x || point.y !== this.motion.position.y;
    const speed = this.motion.move(point, event.timeStamp);
    this.holdKeys(event);
    const { keeper } = this.options;
    const isOverCard = keeper.isCard(event.target);
    keeper.follow(point, isOverCard);
    if (!isMove && !isOverCard) return;
    clearTimeout(this.settling);
    const target = event.composedPath()[0] as Node;
    if (isOverCard || event.buttons !== 0 || !this.motion.isPointing) this.stopWaiting();
    else if (PointerMotion.isTravel(speed)) {
      this.stopWaiting();
      // It may have arrived: a flick of the hand ends without slow moves.
      this.settling = setTimeout(() => this.rest(point, target), HOVER_SETTLE_MS);
    } else this.rest(point, target);
  }

  /** The pointer is slow enough to mean what is under it. */
  private rest(point: Point, target: Node): void {
    if (this.waiting && boxesOf(this.waiting.mention).some((box) => contains(box, point))) return;
    this.stopWaiting();
    if (this.options.settings().cards === 'off') return;
    const mention = mentionAt(this.options.mentions(), point, target);
    if (!mention || mention === this.options.keeper.mention) return;
    this.wait(mention);
  }

  private wait(mention: Mention): void {
    const { keeper } = this.options;
    keeper.warm(mention);
    const ask = setTimeout(() => keeper.prepare(mention), HOVER_ASK_MS);
    const pointed = pointAt(mention);
    const show = setTimeout(() => this.show(pointed), this.options.settings().cardDelay);
    this.waiting = { ...pointed, timers: [ask, show] };
  }

  private show(pointed: Pointed): void {
    const { keeper, settings } = this.options;
    const { cards, cardKey } = settings();
    // While the key is not held the mention stays the one waited for: pressing the key then opens it.
    if (cards === 'key' && !this.heldKeys[cardKey]) return;
    this.stopWaiting();
    const { position } = this.motion;
    if (!keeper.isPinned && position && isStillPointedAt(pointed, position))
      keeper.open(pointed.mention, position, false);
  }

  private stopWaiting(): void {
    clearTimeout(this.settling);
    for (const timer of this.waiting?.timers ?? []) clearTimeout(timer);
    this.waiting = null;
  }

  private onScroll(event: Event): void {
    this.motion.scroll(event.timeStamp);
    this.stopWaiting();
  }

  private onLeave(event: PointerEvent): void {
    // A finger leaves whenever it is lifted.
    if (event.pointerType === 'touch') return;
    this.stopWaiting();
    this.options.keeper.leave(false);
  }

  private onDown(event: PointerEvent): void {
    const { keeper } = this.options;
    this.stopWaiting();
    if (!keeper.isCard(event.target) && !keeper.isPinned) keeper.close();
  }

  private onKey(event: KeyboardEvent): void {
    const { keeper, settings, mentions } = this.options;
    this.holdKeys(event);
    if (event.key === 'Escape' && keeper.isOpen && !event.isComposing) {
      // This Esc closed the card; the page's own dialog is for the next one.
      event.preventDefault();
      event.stopImmediatePropagation();
      keeper.close();
    } else if (event.altKey && event.shiftKey && event.code === OPEN_KEY && settings().cards !== 'off') {
      const mention = keyboardTarget(mentions(), this.lastByKey);
      if (!mention) return;
      event.preventDefault();
      this.lastByKey = mention;
      this.openByKey(mention);
    } else if (this.waiting && settings().cards === 'key' && event.key === settings().cardKey) {
      this.show(this.waiting);
    }
  }

  private openByKey(mention: Mention): void {
    this.stopWaiting();
    const element = parentElementOf(mention.place.start);
    if (element) scrollIntoView(element, { block: 'nearest', inline: 'nearest' });
    this.options.keeper.open(mention, null, true);
  }

  private onHold(point: Point, target: Node): boolean {
    if (this.options.settings().cards === 'off') return false;
    const mention = mentionAt(this.options.mentions(), point, target);
    if (mention) this.options.keeper.open(mention, point, false);
    return mention !== null;
  }

  private holdKeys(event: KeyboardEvent | PointerEvent): void {
    this.heldKeys = { Alt: event.altKey, Control: event.ctrlKey, Shift: event.shiftKey };
  }
}
