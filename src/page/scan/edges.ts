import { BLOCK_EDGE, LINK_EDGE } from '../../core/recognise/title-find';
import { INLINE, isSkipped, kindOf, LINK } from './element-kinds';

/** Nodes looked at between two texts; so many stand there only where the page has changed since they were read. */
const MAX_NODES = 5000;

/**
 * The edges of blocks and links that lie between two texts of one tree, in their order, a block's only once.
 * Null for the beginning or the end of what was read: then the edges next to the text, up to the nearest block's.
 */
export function edgesBetween(from: Text | null, to: Text | null): string {
  const edges = new Edges();
  if (from) edges.forward(from, to);
  else if (to) edges.backward(to);
  return edges.found;
}

class Edges {
  found = '';

  forward(from: Node, to: Node | null): void {
    let at: Node | null = from;
    let isInside = false;
    for (let left = MAX_NODES; at && at !== to && left > 0; left--) {
      if (!to && this.found.includes(BLOCK_EDGE)) return;
      const next: Node | null = isInside ? at.firstChild : at.nextSibling;
      if (isInside && !next) {
        this.edge(at as Element);
        isInside = false;
      } else if (next) {
        at = next;
        isInside = at.nodeType === Node.ELEMENT_NODE && this.edge(at as Element);
      } else {
        at = at.parentNode;
        if (at?.nodeType === Node.ELEMENT_NODE) this.edge(at as Element);
      }
    }
    // Not met: the page has changed in between, and nothing may go on across that.
    if (at !== to) this.block();
  }

  backward(to: Node): void {
    let at: Node | null = to;
    while (at && !at.previousSibling && !this.found.includes(BLOCK_EDGE)) {
      at = at.parentNode;
      if (at?.nodeType === Node.ELEMENT_NODE) this.edge(at as Element);
    }
    this.found = [...this.found].reverse().join('');
  }

  /** @returns whether the texts inside count */
  private edge(element: Element): boolean {
    const kind = kindOf(element);
    const skipped = isSkipped(element, kind);
    if (skipped || !(kind & INLINE)) this.block();
    else if (kind & LINK) this.found += LINK_EDGE;
    return !skipped;
  }

  private block(): void {
    if (!this.found.includes(BLOCK_EDGE)) this.found += BLOCK_EDGE;
  }
}
