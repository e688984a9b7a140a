import {
  closest,
  comparePosition,
  contains,
  createWalker,
  isConnected,
  lastChildOf,
  nextSiblingOf,
  parentElementOf,
  parentOf,
  rootOf,
  typeOf,
} from './dom';
import { skippedAround } from './scan/element-kinds';
import type { Stretch } from './scan/walk';

/** UTF-16 units of unchanged text read on both sides of a change: a title may lie across its edge. */
const CONTEXT_LENGTH = 400;

/**
 * The stretches of the page to read again after a change: neighbouring nodes together, each with some context.
 * Nodes that are gone, inside others of the list, or where no text is read, need none.
 */
export function stretchesAround(changed: Iterable<Node>): Stretch[] {
  const nodes = new Set([...changed].filter(isConnected).map(wholeLink));
  const outermost = [...nodes].filter((node) => !hasAncestorIn(node, nodes) && !skippedAround(node));
  // Mostly they come in the page's order. Joined first, few are left to sort: comparing takes long among many siblings.
  const runs = joined(outermost.map((node) => ({ from: node, until: node })));
  runs.sort((a, b) => (comparePosition(a.from, b.from) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  return joined(runs).map(({ from, until }) => ({ from: before(from), until: behind(until) }));
}

function joined(stretches: Stretch[]): Stretch[] {
  const runs: Stretch[] = [];
  for (const stretch of stretches) {
    const last = runs[runs.length - 1];
    if (last && isNear(last.until, stretch.from)) last.until = stretch.until;
    else runs.push(stretch);
  }
  return runs;
}

/** A link is read as a whole: its text and its target belong together. */
function wholeLink(node: Node): Node {
  const element = typeOf(node) === Node.ELEMENT_NODE ? (node as Element) : parentElementOf(node);
  return (element && closest(element, 'a[href]')) ?? node;
}

function hasAncestorIn(node: Node, nodes: Set<Node>): boolean {
  for (let at = parentOf(node); at; at = parentOf(at)) if (nodes.has(at)) return true;
  return false;
}

/** Whether the context behind a node reaches the next one: then both are read at once, what lies between only once. */
function isNear(node: Node, next: Node): boolean {
  return nextSiblingOf(node) === next || contains(next, behind(node, next));
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

/** @param next where to stop before the context is complete */
function behind(node: Node, next?: Node): Node {
  const walker = textWalker(node);
  // From the last node inside: what is inside is read anyway.
  let last = node;
  for (let child = lastChildOf(last); child; child = lastChildOf(last)) last = child;
  walker.currentNode = last;
  let until = node;
  for (let length = 0; length < CONTEXT_LENGTH && walker.nextNode(); ) {
    until = walker.currentNode;
    if (next && contains(next, until)) break;
    length += (until as Text).length;
  }
  return until;
}

function textWalker(node: Node): TreeWalker {
  const walker = createWalker(rootOf(node), NodeFilter.SHOW_TEXT);
  walker.currentNode = node;
  return walker;
}
