import { BLOCK_EDGE, LINK_EDGE } from '../../core/recognise/title-find';
import { firstChildOf, nextSiblingOf, parentOf, previousSiblingOf, typeOf } from '../dom';
import { INLINE, isSkipped, kindOf, kindOfNode, LINK } from './element-kinds';

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
    while (at && !previousSiblingOf(at) && !hasBlock) {
      at = parentOf(at);
      if (at) cross(kindOfNode(at));
    }
    return [...edges].reverse().join('');
  }
  for (let left = MAX_NODES; at && left > 0 && (to || !hasBlock); left--) {
    const next: Node | null = nextSiblingOf(at);
    at = next ?? parentOf(at);
    if (!next && at) cross(kindOfNode(at));
    // Into the first of what is inside, and of that.
    for (let inner: Node | null = next; inner && inner !== to; inner = firstChildOf(inner)) {
      at = inner;
      if (typeOf(inner) !== Node.ELEMENT_NODE) break;
      const kind = kindOf(inner as Element);
      const skipped = isSkipped(inner as Element, kind);
      cross(skipped ? 0 : kind);
      if (skipped) break;
      if (firstChildOf(inner) === to) return edges;
    }
    if (at === to) return edges;
  }
  // Not met: the page has changed in between, and nothing may go on across that.
  cross(0);
  return edges;
}
