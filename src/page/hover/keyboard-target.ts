import type { Mention } from '../mention';
import { boxesOf } from './hit-test';

/**
 * The mention that a key opens: that of the focused link, else that at the caret or in the selection,
 * else the first on screen after the one last opened, so that the same key goes through them.
 */
export function keyboardTarget(mentions: readonly Mention[], last: Mention | null): Mention | null {
  return atFocus(mentions) ?? atCaret(mentions) ?? nextOnScreen(mentions, last);
}

function atFocus(mentions: readonly Mention[]): Mention | null {
  const focused = deepActiveElement();
  const link = focused?.closest('a');
  if (!link) return null;
  return (
    mentions.find((mention) => mention.link?.element === link) ??
    mentions.find(
      ({ range }) => link.contains(range.commonAncestorContainer) || range.intersectsNode(link),
    ) ??
    null
  );
}

function atCaret(mentions: readonly Mention[]): Mention | null {
  const selection = document.getSelection();
  if (!selection?.focusNode) return null;
  const { focusNode, focusOffset } = selection;
  return mentions.find(({ range }) => isInRange(range, focusNode, focusOffset)) ?? null;
}

function nextOnScreen(mentions: readonly Mention[], last: Mention | null): Mention | null {
  const visible = mentions
    .map((mention) => ({ mention, box: boxesOf(mention)[0] }))
    .filter(
      ({ box }) => box && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    )
    .sort(
      (a, b) =>
        (a.box as DOMRect).top - (b.box as DOMRect).top || (a.box as DOMRect).left - (b.box as DOMRect).left,
    )
    .map(({ mention }) => mention);
  const at = last ? visible.indexOf(last) : -1;
  return visible[at + 1] ?? visible[0] ?? null;
}

function isInRange(range: Range, node: Node, offset: number): boolean {
  // Throws for a node of another tree, such as a shadow root's.
  if (node.getRootNode() !== range.startContainer.getRootNode()) return false;
  return range.isPointInRange(node, offset);
}

function deepActiveElement(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
