import { attributeOf, hasAttributes, localNameOf, parentOf, typeOf } from '../dom';

const SKIPPED = 1;
export const INLINE = 2;
/** Cannot have a shadow root (https://dom.spec.whatwg.org/#dom-element-attachshadow): need not be asked for one. */
export const ROOTLESS = 4;

export const LINK = 8;
export const IMAGE = 16;

const KINDS = new Map<string, number>();
/** Elements whose text is not prose, or not the page's to mark. */
put(
  SKIPPED,
  'script style noscript template textarea input select option canvas svg audio video iframe object embed head annotation annotation-xml',
);
/** Elements that do not end a word: `<em>Tok</em>en` reads "Token". */
put(INLINE, 'span');
put(INLINE | ROOTLESS | LINK, 'a');
put(
  INLINE | ROOTLESS,
  'abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark math mi mn mo mrow ms mstyle msub msubsup msup mtext nobr q rb s samp semantics small strong sub sup time tt u var wbr',
);
put(ROOTLESS, 'li ul ol dl dt dd table tbody tr td th br hr');
put(ROOTLESS | IMAGE, 'img');

/** Code editors, and the hidden copies that KaTeX and MathJax keep beside what they show. */
const SKIPPED_CLASSES =
  /(?:^|\s)(?:CodeMirror|cm-editor|monaco-editor|ace_editor|katex-mathml|MathJax_Preview)(?:\s|$)/;

/** What its name says of an element: SKIPPED, INLINE and ROOTLESS, or none of them. */
export function kindOf(element: Element): number {
  return KINDS.get(localNameOf(element)) ?? 0;
}

/** The same of any node: documents, shadow roots and the like are blocks. */
export function kindOfNode(node: Node): number {
  return typeOf(node) === Node.ELEMENT_NODE ? kindOf(node as Element) : 0;
}

/** @param kind of the element */
export function isSkipped(element: Element, kind = kindOf(element)): boolean {
  if (kind & SKIPPED) return true;
  // Most elements have no attribute at all: one question instead of three.
  if (!hasAttributes(element)) return false;
  const editable = attributeOf(element, 'contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  // No editor is made of such elements.
  if (kind & ROOTLESS) return false;
  if (attributeOf(element, 'role') === 'textbox') return true;
  const names = attributeOf(element, 'class');
  return names !== null && SKIPPED_CLASSES.test(names);
}

/** The outermost skipped element around a node, up to its document or shadow root; null where its text counts. */
export function skippedAround(node: Node): Element | null {
  let found: Element | null = null;
  for (let at: Node | null = node; at; at = parentOf(at)) {
    if (typeOf(at) === Node.ELEMENT_NODE && isSkipped(at as Element)) found = at as Element;
  }
  return found;
}

function put(kind: number, names: string): void {
  for (const name of names.split(' ')) KINDS.set(name, kind);
}
