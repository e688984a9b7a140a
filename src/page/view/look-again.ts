import { onTrusted } from '../../core/on-trusted';

/** Between two looks (ms): a mark may come that much after its text. */
const REST_MS = 150;
/** What may show text that was hidden, or hide it. */
const MOVES = ['scroll', 'resize'];
const SHOWS = [
  ...['transitionend', 'animationend', 'toggle', 'fullscreenchange', 'load', 'visibilitychange'],
  ...['pointerover', 'pointerup', 'keyup', 'focusin', 'input', 'change'],
];
/** Attributes that show and hide. */
const ATTRIBUTES = ['class', 'style', 'hidden', 'open', 'popover', 'inert'];
/** Style sheets that come, and what scripts write into them, are told of by nothing: looked for this long after (ms), and given up. */
const WAITS_MS = [250, 500, 1_000, 2_000, 4_000, 8_000];

/** Says when to look again at what is on screen: when the page moves, and where something is hidden when that may have changed. */
export class LookAgain {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private wait: ReturnType<typeof setTimeout> | undefined;
  private waits = 0;
  private lastLook = 0;
  private isClose = false;
  private hasMoved = false;
  private readonly observer = new MutationObserver(() => this.soon());

  constructor(
    /** Told whether the page has moved, too: else only what is hidden may have changed. */
    private readonly look: (hasMoved: boolean) => void,
    signal: AbortSignal,
  ) {
    const quiet = { capture: true, passive: true, signal };
    for (const type of MOVES) onTrusted(window, type, () => this.move(), quiet);
    for (const type of SHOWS) onTrusted(document, type, () => this.isClose && this.soon(), quiet);
    signal.addEventListener('abort', () => {
      clearTimeout(this.timer);
      clearTimeout(this.wait);
      this.observer.disconnect();
    });
  }

  /** Something on screen is hidden. Holds until the next look. */
  watchClosely(): void {
    if (this.isClose) return;
    this.isClose = true;
    this.observer.observe(document, { subtree: true, attributes: true, attributeFilter: ATTRIBUTES });
    const ms = WAITS_MS[this.waits++];
    if (ms !== undefined) this.wait = setTimeout(() => this.now(), ms);
  }

  private move(): void {
    this.hasMoved = true;
    this.soon();
  }

  private soon(): void {
    this.waits = 0;
    this.timer ??= setTimeout(() => this.now(), Math.max(0, this.lastLook + REST_MS - performance.now()));
  }

  private now(): void {
    clearTimeout(this.timer);
    clearTimeout(this.wait);
    this.timer = undefined;
    this.lastLook = performance.now();
    this.isClose = false;
    this.observer.disconnect();
    const { hasMoved } = this;
    this.hasMoved = false;
    this.look(hasMoved);
  }
}
