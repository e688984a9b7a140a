import { contains, createWalker, isConnected, parentOf } from './dom';
import { isAlive } from './mention';
import type { PageTree } from './mention-list';
import type { Place } from './place';
import type { Span } from './span-index';

/** Ancestors looked at: more has only a page that wants to be slow. */
const MAX_DEPTH = 2_000;
/** Texts of one mention: it has fewer letters. */
const MAX_TEXTS = 1_000;

/** The page, as the list of its mentions asks for it. */
export const pageTree: PageTree = {
  around,
  spans,
  holder: ({ start, end }) => {
    for (const at of around(start)) if (contains(at, end)) return at;
    return start;
  },
  textsIn: (element) => texts(element, null),
  contains,
  isConnected,
  isInDocument: (node) => contains(document, node),
  isAlive,
};

function* around(node: Node): Generator<Node> {
  let at: Node | null = node;
  for (let left = MAX_DEPTH; at && left > 0; left--) {
    yield at;
    at = parentOf(at);
  }
}

function spans({ start, startOffset, end, endOffset }: Place): Span<Node>[] {
  const found: Span<Node>[] = [];
  for (const text of texts(pageTree.holder({ start, startOffset, end, endOffset }), start)) {
    const from = text === start ? startOffset : 0;
    const to = text === end ? endOffset : text.length;
    found.push({ text, from, to });
    if (text === end) break;
  }
  return found;
}

/** @param from the first one; null for the first of all */
function* texts(inside: Node, from: Node | null): Generator<Text> {
  const walker = createWalker(inside, NodeFilter.SHOW_TEXT);
  if (from) {
    walker.currentNode = from;
    yield from as Text;
  }
  for (let left = MAX_TEXTS; left > 0 && walker.nextNode(); left--) yield walker.currentNode as Text;
}
