import { hostOf, isConnected, parentElementOf, rootElement, scrollHeightOf, scrollWidthOf } from '../dom';
import type { Mention } from '../mention';

/** What holds mentions, and is watched for them. */
export interface Anchor {
  element: Element;
  mentions: Set<Mention>;
  isInView: boolean;
}

/** Watches which mentions stand in elements that are on screen: by the browser's own account of them, so that nothing is measured. */
export class NearWatcher {
  private readonly anchors = new Map<Element, Anchor>();
  private readonly anchorOf = new Map<Mention, Anchor>();
  private readonly inView = new Set<Anchor>();
  private readonly observer: IntersectionObserver;

  /** @param onChange told of the anchors that have come into view, and of those that have left it */
  constructor(
    private readonly onChange: (came: Anchor[], left: Anchor[]) => void,
    signal: AbortSignal,
  ) {
    this.observer = new IntersectionObserver((entries) => this.note(entries));
    signal.addEventListener('abort', () => this.observer.disconnect());
  }

  get anchorsInView(): ReadonlySet<Anchor> {
    return this.inView;
  }

  add(mention: Mention): void {
    const element = mention.element ?? hostOf(mention.place.start);
    if (element) this.put(mention, element);
  }

  delete(mention: Mention): void {
    const anchor = this.anchorOf.get(mention);
    if (!anchor) return;
    this.anchorOf.delete(mention);
    anchor.mentions.delete(mention);
    if (anchor.mentions.size === 0) this.drop(anchor);
  }

  private put(mention: Mention, element: Element): void {
    let anchor = this.anchors.get(element);
    if (!anchor) {
      const isRoot = element === rootElement();
      anchor = { element, mentions: new Set(), isInView: isRoot };
      this.anchors.set(element, anchor);
      // The page's root is on screen, whatever its box is.
      if (isRoot) this.inView.add(anchor);
      else this.observer.observe(element);
    }
    anchor.mentions.add(mention);
    this.anchorOf.set(mention, anchor);
    if (anchor.isInView) this.onChange([anchor], []);
  }

  private drop(anchor: Anchor): void {
    this.observer.unobserve(anchor.element);
    this.anchors.delete(anchor.element);
    this.inView.delete(anchor);
  }

  private note(entries: IntersectionObserverEntry[]): void {
    const came: Anchor[] = [];
    const left: Anchor[] = [];
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const anchor = this.anchors.get(target);
      if (!anchor) continue;
      if (!isIntersecting && this.standsElsewhere(anchor, boundingClientRect)) continue;
      if (isIntersecting === anchor.isInView) continue;
      anchor.isInView = isIntersecting;
      if (isIntersecting) this.inView.add(anchor);
      else this.inView.delete(anchor);
      (isIntersecting ? came : left).push(anchor);
    }
    if (came.length + left.length > 0) this.onChange(came, left);
  }

  /** Whether the text is not where its element is: that has no box of its own, or text runs out of it. */
  private standsElsewhere(anchor: Anchor, { width, height }: DOMRectReadOnly): boolean {
    const { element } = anchor;
    const parent = parentElementOf(element) ?? hostOf(element);
    if (!parent || !isConnected(element)) return false;
    const isEmpty = width === 0 && height === 0;
    const { display, overflowX, overflowY } = getComputedStyle(element);
    // A box that is smaller than what it holds, and shows all of that: `html, body { height: 100% }`, a long line in `pre`.
    const runsOver =
      (scrollHeightOf(element) > height + 1 && overflowY === 'visible') ||
      (scrollWidthOf(element) > width + 1 && overflowX === 'visible');
    if (isEmpty ? display !== 'contents' : !runsOver || display === 'inline') return false;
    const mentions = [...anchor.mentions];
    this.drop(anchor);
    for (const mention of mentions) this.put(mention, parent);
    return true;
  }
}
