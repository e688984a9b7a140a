import { isInline, isSkipped, skippedAround } from './element-kinds';

/** What a walk tells of, in document order. */
export interface Visitor {
  /** A piece of a text node: all of it, unless it is very long. */
  text(node: Text, offset: number, text: string): void;
  /** A word cannot go on across this. */
  boundary(): void;
  link(link: HTMLAnchorElement): void;
  image(image: HTMLImageElement): void;
  /** A link begins or ends here. */
  linkEdge(): void;
  /** An open shadow root: a tree of its own. */
  shadow(root: ShadowRoot): void;
  /** A custom element without one: it may come later. */
  customElement(element: Element): void;
}

/** UTF-16 units of text given at once: what a megabyte in one node would take must not freeze the page. */
const PIECE_LENGTH = 16_384;

/** A stretch of one tree, both ends included with all that is inside them. */
export interface Stretch {
  from: Node;
  until: Node;
}

/**
 * Walks a stretch in steps, so that it can be interrupted. It reads the tree only, no style and no layout.
 * If the page changes between steps it ends early where its place is gone: the change is scanned by itself.
 */
export class Walk {
  private node: Node | null;
  private readonly until: Node;
  /** Where in the current text node the next piece begins. */
  private offset = 0;

  constructor(
    { from, until }: Stretch,
    private readonly visitor: Visitor,
  ) {
    this.until = until;
    const skipped = skippedAround(from);
    this.node = skipped ? this.after(skipped) : from;
  }

  /** Visits about `count` nodes. @returns whether there are more */
  step(count: number): boolean {
    for (let left = count; left > 0 && this.node; left--) this.node = this.visit(this.node);
    return this.node !== null;
  }

  private visit(node: Node): Node | null {
    if (node.nodeType === Node.TEXT_NODE) {
      return this.readPiece(node as Text);
    }
    if (node.nodeType === Node.ELEMENT_NODE) return this.enter(node as Element);
    return node.firstChild && node.nodeType !== Node.COMMENT_NODE ? node.firstChild : this.after(node);
  }

  private readPiece(node: Text): Node | null {
    const { data } = node;
    let end = Math.min(data.length, this.offset + PIECE_LENGTH);
    const isHighSurrogate = (data.charCodeAt(end - 1) & 0xfc00) === 0xd800;
    if (isHighSurrogate && end < data.length) end++;
    this.visitor.text(node, this.offset, data.slice(this.offset, end));
    this.offset = end < data.length ? end : 0;
    return this.offset ? node : this.after(node);
  }

  private enter(element: Element): Node | null {
    if (isSkipped(element)) {
      this.visitor.boundary();
      return this.after(element);
    }
    if (!isInline(element)) this.visitor.boundary();
    if (element.localName === 'a' && 'href' in element && element.hasAttribute('href')) {
      this.visitor.linkEdge();
      this.visitor.link(element as HTMLAnchorElement);
    } else if (element.localName === 'img' && 'src' in element) {
      this.visitor.image(element as HTMLImageElement);
    }
    if (element.shadowRoot) this.visitor.shadow(element.shadowRoot);
    else if (element.localName.includes('-')) this.visitor.customElement(element);
    return element.firstChild ?? this.after(element);
  }

  /** The next node that is not inside `node`. */
  private after(node: Node): Node | null {
    for (let at: Node | null = node; at; at = at.parentNode) {
      if (at.nodeType === Node.ELEMENT_NODE) this.leave(at as Element);
      if (at === this.until) return null;
      if (at.nextSibling) return at.nextSibling;
    }
    return null;
  }

  private leave(element: Element): void {
    if (!isInline(element)) this.visitor.boundary();
    else if (element.localName === 'a') this.visitor.linkEdge();
  }
}
