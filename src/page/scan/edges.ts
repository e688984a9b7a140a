import { BLOCK_EDGE, LINK_EDGE } from '../../core/recognise/title-find';
import { INLINE, isSkipped, kindOf, LINK } from './element-kinds';

/** Nodes looked at between two texts; so many stand there only where the page has changed since they were read. */
const MAX_NODES = 5000;

/**
 * The edges of blocks and links that lie between two texts of one tree, in their order, a block's only once.
 * Null for the beginning or the end of what was read: then the edges next to the text, up to the nearest block's.
 */
export function edgesBetween(from: Text | null, to: Text | null): string {
  let edges = '';
  let hasBlock = false;
  const cross = (kind: number) => {
    if (kind & LINK) edges += LINK_EDGE;
    else if (!(kind & INLINE) && !hasBlock) {
      hasBlock = true;
      edges += BLOCK_EDGE;
    }
  };
  let at: Node | null = from ?? to;
  if (!from) {
    while (at && !at.previousSibling && !hasBlock) {
      at = at.parentNode;
      if (at) cross(kindOf(at as Element));
    }
    return [...edges].reverse().join('');
  }
  for (let left = MAX_NODES; at && left > 0 && (to || !hasBlock); left--) {
    const next: Node | null = at.nextSibling;
    at = next ?? at.parentNode;
    if (!next && at) cross(kindOf(at as Element));
    // Into the first of what is inside, and of that.
    for (let inner: Node | null = next; inner && inner !== to; inner = inner.firstChild) {
      at = inner;
      if (inner.nodeType !== Node.ELEMENT_NODE) break;
      const kind = kindOf(inner as Element);
      const skipped = isSkipped(inner as Element, kind);
      cross(skipped ? 0 : kind);
      if (skipped) break;
      if (inner.firstChild === to) return edges;
    }
    if (at === to) return edges;
  }
  // Not met: the page has changed in between, and nothing may go on across that.
  cross(0);
  return edges;
}
