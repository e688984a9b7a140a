import { isConnected, shadowRootOf } from './dom';

/** A custom element may get its shadow root long after it is in the page, and no observer tells (ms). */
const LOOK_MS = 1000;
/** Looks at an element that stays without one; most frameworks are through in a few seconds. */
const MAX_LOOKS = 10;
/** Enough for any page; more would only cost. */
const MAX_WAITING = 500;

/** Waits for open shadow roots that are attached after their element was scanned. */
export class LateShadows {
  private readonly waiting = new Map<Element, number>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly onShadow: (root: ShadowRoot) => void,
    signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => {
      clearTimeout(this.timer);
      this.waiting.clear();
    });
  }

  /** @param element a custom element without a shadow root */
  expect(element: Element): void {
    if (this.waiting.size < MAX_WAITING && !this.waiting.has(element)) this.waiting.set(element, 0);
    this.lookSoon();
  }

  private lookSoon(): void {
    this.timer ??= setTimeout(() => this.look(), LOOK_MS);
  }

  private look(): void {
    this.timer = undefined;
    for (const [element, looks] of this.waiting) {
      const root = shadowRootOf(element);
      if (root) this.onShadow(root);
      if (root || looks + 1 >= MAX_LOOKS || !isConnected(element)) this.waiting.delete(element);
      else this.waiting.set(element, looks + 1);
    }
    if (this.waiting.size) this.lookSoon();
  }
}
