import { closest, contains, focusedIn, rootOf, selection, shadowRootOf } from '../dom';
import type { Mention } from '../mention';
import { rulerAt } from '../place';
import { boxesOf } from './hit-test';

/**
 * The mention that a key opens: that of the focused link, else that at the caret or in the selection,
 * else the first on screen after the one last opened, so that the same key goes through them.
 * @param mentions near the viewport
 */
export function keyboardTarget(mentions: Iterable<Mention>, last: Mention | null): Mention | null {
  const all = [...mentions];
  return atFocus(all) ?? atCaret(all) ?? nextOnScreen(all, last);
}

function atFocus(mentions: readonly Mention[]): Mention | null {
  const focused = deepActiveElement();
  const link = focused && closest(focused, 'a');
  if (!link) return null;
  return (
    mentions.find((mention) => mention.link?.element === link) ??
    mentions.find(({ place }) => contains(link, place.start) || rulerAt(place)?.intersectsNode(link)) ??
    null
  );
}

function atCaret(mentions: readonly Mention[]): Mention | null {
  const { focusNode, focusOffset = 0 } = selection() ?? {};
  return focusNode ? (mentions.find((mention) => isIn(mention, focusNode, focusOffset)) ?? null) : null;
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

function isIn({ place }: Mention, node: Node, offset: number): boolean {
  // Throws for a node of another tree, such as a shadow root's.
  if (rootOf(node) !== rootOf(place.start)) return false;
  return rulerAt(place)?.isPointInRange(node, offset) ?? false;
}

function deepActiveElement(): Element | null {
  let active = focusedIn(document);
  for (let root = active && shadowRootOf(active); root; root = active && shadowRootOf(active)) {
    const inner = focusedIn(root);
    if (!inner) break;
    active = inner;
  }
  return active;
}
