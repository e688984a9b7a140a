/** Elements whose text is not prose, or not the page's to mark. */
const SKIPPED = new Set(
  'script style noscript template textarea input select option canvas svg audio video iframe object embed head annotation annotation-xml'.split(
    ' ',
  ),
);
/** Elements that do not end a word: `<em>Tok</em>en` reads "Token". */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark math mi mn mo mrow ms mstyle msub msubsup msup mtext nobr q rb s samp semantics small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** Code editors, and the hidden copies that KaTeX and MathJax keep beside what they show. */
const SKIPPED_CLASSES =
  /(?:^|\s)(?:CodeMirror|cm-editor|monaco-editor|ace_editor|katex-mathml|MathJax_Preview)(?:\s|$)/;

export function isSkipped(element: Element): boolean {
  if (SKIPPED.has(element.localName)) return true;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  if (element.getAttribute('role') === 'textbox') return true;
  const names = element.getAttribute('class');
  return names !== null && SKIPPED_CLASSES.test(names);
}

export function isInline(element: Element): boolean {
  return INLINE.has(element.localName);
}

/** The outermost skipped element around a node, up to its document or shadow root; null where its text counts. */
export function skippedAround(node: Node): Element | null {
  let found: Element | null = null;
  for (let at: Node | null = node; at; at = at.parentNode) {
    if (at.nodeType === Node.ELEMENT_NODE && isSkipped(at as Element)) found = at as Element;
  }
  return found;
}
