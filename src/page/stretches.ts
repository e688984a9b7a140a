import type { Stretch } from './scan/walk';

/** UTF-16 units of unchanged text read on both sides of a change: a title may lie across its edge. */
const CONTEXT_LENGTH = 400;

/**
 * The stretches of the page to read again after a change: neighbouring nodes together, each with some context.
 * Nodes that are gone, or inside others of the list, need none.
 */
export function stretchesAround(changed: Iterable<Node>): Stretch[] {
  const nodes = new Set([...changed].filter((node) => node.isConnected).map(wholeLink));
  const outermost = [...nodes].filter((node) => !hasAncestorIn(node, nodes));
  outermost.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  const runs: Stretch[] = [];
  for (const node of outermost) {
    const last = runs[runs.length - 1];
    if (last && isNext(last.until, node)) last.until = node;
    else runs.push({ from: node, until: node });
  }
  return runs.map(({ from, until }) => ({ from: before(from), until: behind(until) }));
}

/** A link is read as a whole: its text and its target belong together. */
function wholeLink(node: Node): Node {
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  return element?.closest('a[href]') ?? node;
}

function hasAncestorIn(node: Node, nodes: Set<Node>): boolean {
  for (let at = node.parentNode; at; at = at.parentNode) if (nodes.has(at)) return true;
  return false;
}

function isNext(node: Node, next: Node): boolean {
  let at = node.nextSibling;
  while (at && at !== next && at.nodeType === Node.TEXT_NODE && (at as Text).data.trim() === '')
    at = at.nextSibling;
  return at === next;
}

function before(node: Node): Node {
  const walker = textWalker(node);
  let from = node;
  for (let length = 0; length < CONTEXT_LENGTH && walker.previousNode(); ) {
    from = walker.currentNode;
    length += (from as Text).length;
  }
  return from;
}

function behind(node: Node): Node {
  const walker = textWalker(node);
  // From the last node inside: what is inside is read anyway.
  let last = node;
  while (last.lastChild) last = last.lastChild;
  walker.currentNode = last;
  let until = node;
  for (let length = 0; length < CONTEXT_LENGTH && walker.nextNode(); ) {
    until = walker.currentNode;
    length += (until as Text).length;
  }
  return until;
}

function textWalker(node: Node): TreeWalker {
  const walker = document.createTreeWalker(node.getRootNode(), NodeFilter.SHOW_TEXT);
  walker.currentNode = node;
  return walker;
}
