import {
  attributeOf,
  comparePosition,
  createWalker,
  isConnected,
  lastChildOf,
  localNameOf,
  nodeValueOf,
  parentOf,
  rootOf,
  shadowRootOf,
  typeOf,
} from '../dom';
import { IMAGE, isSkipped, kindOf, LINK, ROOTLESS, skippedAround } from './element-kinds';

/** What a walk tells of, in document order; who does not ask for the rest is told of texts. */
export interface Visitor {
  /** A text node, or the rest of one. @returns where it is to be gone on with; its length where all of it was read */
  text(node: Text, data: string, from: number): number;
  /** @param written its target as the page has it */
  link?(link: HTMLAnchorElement, written: string): void;
  image?(image: HTMLImageElement): void;
  /** An open shadow root: a tree of its own. */
  shadow?(root: ShadowRoot): void;
  /** A custom element without one: it may come later. */
  customElement?(element: Element): void;
}

/** A stretch of one tree, both ends included with all that is inside them. */
export interface Stretch {
  from: Node;
  until: Node;
}

/** `NodeFilter`'s elements and texts. */
const SHOWN = 1 | 4;
/** `Node.DOCUMENT_POSITION_…` */
const FOLLOWING = 4;
const CONTAINED = 16;

/**
 * Walks a stretch in steps, so that it can be interrupted. It reads the tree only, no style and no layout.
 * What the page changes between steps is scanned by itself.
 */
export class Walk {
  private readonly walker: TreeWalker;
  private readonly until: Node;
  private node: Node | null;
  /** The place itself and its ancestors. */
  private around: Node[] = [];
  /** The text that is read in pieces, as it was at first, and how far. */
  private data: string | null = null;
  private offset = 0;

  constructor(
    { from, until }: Stretch,
    private readonly visitor: Visitor,
  ) {
    this.until = until;
    this.walker = createWalker(rootOf(from), SHOWN);
    const skipped = skippedAround(from);
    this.walker.currentNode = skipped ? lastInside(skipped) : from;
    const isShown = typeOf(from) === Node.ELEMENT_NODE || typeOf(from) === Node.TEXT_NODE;
    this.node = isShown && !skipped ? from : this.walker.nextNode();
  }

  /**
   * Visits about `count` nodes. Where the page has removed the place that was reached, it goes on with what was around it,
   * from the beginning.
   * @returns whether there are more
   */
  step(count: number): boolean {
    const { walker, visitor } = this;
    let { node } = this;
    if (node && !isConnected(node)) {
      this.data = null;
      walker.currentNode = this.around.find(isConnected) ?? this.until;
      node = walker.nextNode();
    }
    const stop = this.nodeBehind();
    if (!node || this.isBehind(node)) return false;
    walker.currentNode = node;
    for (let left = count; left > 0 && node && node !== stop; left--) {
      const data: string | null = this.data ?? nodeValueOf(node);
      if (data === null) {
        this.enter(node as Element);
      } else {
        const read = visitor.text(node as Text, data, this.offset);
        const isPart = read < data.length;
        if (isPart || this.data !== null) {
          this.data = isPart ? data : null;
          this.offset = isPart ? read : 0;
        }
        if (isPart) continue;
      }
      node = walker.nextNode();
    }
    this.node = node;
    this.around = [];
    for (let at = node; at; at = parentOf(at)) this.around.push(at);
    return node !== null && node !== stop;
  }

  private enter(element: Element): void {
    const kind = kindOf(element);
    if (isSkipped(element, kind)) this.walker.currentNode = lastInside(element);
    else if (kind & LINK) {
      const written = attributeOf(element, 'href');
      if (written !== null) this.visitor.link?.(element as HTMLAnchorElement, written);
    } else if (kind & IMAGE) {
      this.visitor.image?.(element as HTMLImageElement);
    } else if (!(kind & ROOTLESS)) {
      const root = shadowRootOf(element);
      if (root) this.visitor.shadow?.(root);
      else if (localNameOf(element).includes('-')) this.visitor.customElement?.(element);
    }
  }

  /** The first node behind the stretch; asked for at each step, for the page may change between them. */
  private nodeBehind(): Node | null {
    this.walker.currentNode = lastInside(this.until);
    return this.walker.nextNode();
  }

  private isBehind(node: Node): boolean {
    const place = comparePosition(this.until, node);
    return isConnected(this.until) && (place & (FOLLOWING | CONTAINED)) === FOLLOWING;
  }
}

function lastInside(node: Node): Node {
  let last = node;
  for (let child = lastChildOf(last); child; child = lastChildOf(last)) last = child;
  return last;
}
