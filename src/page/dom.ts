/**
 * What nodes of a page are asked, past what the page puts in front of it: a form answers `form.parentNode` with its field of that
 * name, and a document `document.title` with its image (`LegacyOverrideBuiltIns`, https://webidl.spec.whatwg.org/). The
 * getters and methods of the prototypes answer truly; to a content script they are its own, whatever the page does to its ones.
 */

// Asked of each node of a page: a call that is written out is as fast as the plain property, a bound one is not.
const readLocalName = getterOf(Element, 'localName');
const readValue = getterOf(Node, 'nodeValue');
const readShadowRoot = getterOf(Element, 'shadowRoot');
const askHasAttributes = Element.prototype.hasAttributes;
const askAttribute = Element.prototype.getAttribute;

export const localNameOf = (element: Element): string => readLocalName.call(element);
export const nodeValueOf = (node: Node): string | null => readValue.call(node);
export const shadowRootOf = (element: Element): ShadowRoot | null => readShadowRoot.call(element);
export const hasAttributes = (element: Element): boolean => askHasAttributes.call(element);
export const attributeOf = (element: Element, name: string): string | null =>
  askAttribute.call(element, name);

export const typeOf = reader(Node, 'nodeType');
export const isConnected = reader(Node, 'isConnected');
export const parentOf = reader(Node, 'parentNode');
export const parentElementOf = reader(Node, 'parentElement');
export const firstChildOf = reader(Node, 'firstChild');
export const lastChildOf = reader(Node, 'lastChild');
export const nextSiblingOf = reader(Node, 'nextSibling');
export const previousSiblingOf = reader(Node, 'previousSibling');
export const textOf = reader(Node, 'textContent');
export const rootOf = asker(Node, Node.prototype.getRootNode) as (node: Node) => Node;
/** Of the shadow root that a node is in; null for the document's own. */
export const hostOf = (node: Node): Element | null => {
  const root = rootOf(node);
  return root instanceof ShadowRoot ? root.host : null;
};
export const contains = asker(Node, Node.prototype.contains);
export const comparePosition = asker(Node, Node.prototype.compareDocumentPosition);

export const scrollWidthOf = reader(Element, 'scrollWidth');
export const scrollHeightOf = reader(Element, 'scrollHeight');
export const checkVisibility = asker(Element, Element.prototype.checkVisibility);
export const nextElementOf = reader(Element, 'nextElementSibling');
export const slotOf = reader(Element, 'assignedSlot');
export const closest = asker(Element, Element.prototype.closest) as (
  element: Element,
  selector: string,
) => Element | null;
export const boxOf = asker(Element, Element.prototype.getBoundingClientRect);
export const fragmentsOf = asker(Element, Element.prototype.getClientRects);
export const scrollIntoView = asker(Element, Element.prototype.scrollIntoView);

const makeRange = asker(Document, Document.prototype.createRange);
const makeWalker = asker(Document, Document.prototype.createTreeWalker);
const readBaseUri = reader(Node, 'baseURI');
const readRoot = reader(Document, 'documentElement');
const readTitle = reader(Document, 'title');
const readSelection = asker(Document, Document.prototype.getSelection);
const readActive = reader(Document, 'activeElement');
const readElementsAt = asker(Document, Document.prototype.elementsFromPoint);
const readElementAt = asker(Document, Document.prototype.elementFromPoint);
const readElementIn = asker(ShadowRoot, ShadowRoot.prototype.elementFromPoint);
const readByTag = asker(Document, Document.prototype.getElementsByTagName);
const readAll = asker(Document, Document.prototype.querySelectorAll) as (
  page: Document,
  selector: string,
) => NodeList;
const readActiveIn = reader(ShadowRoot, 'activeElement');

export const createRange = (): Range => makeRange(document);
/** @param shown `NodeFilter.SHOW_…` */
export const createWalker = (root: Node, shown: number): TreeWalker => makeWalker(document, root, shown);
export const baseUri = (): string => readBaseUri(document);
export const rootElement = (): Element => readRoot(document) as Element;
export const pageTitle = (): string => readTitle(document);
export const selection = (): Selection | null => readSelection(document);
export const focusedIn = (tree: Document | ShadowRoot): Element | null =>
  tree === document ? readActive(document) : readActiveIn(tree as ShadowRoot);
/** The topmost first. */
export const elementsAt = (x: number, y: number): Element[] => readElementsAt(document, x, y);
/** The topmost one, also in open shadow roots. */
export const elementAt = (x: number, y: number): Element | null => {
  let element = readElementAt(document, x, y);
  for (let root = element && shadowRootOf(element); root; root = element && shadowRootOf(element)) {
    const inner = readElementIn(root, x, y);
    if (!inner || inner === element) break;
    element = inner;
  }
  return element;
};
export const countElements = (): number => readByTag(document, '*').length;
export const queryAll = <T extends Element>(selector: string): T[] =>
  Array.from(readAll(document, selector) as NodeListOf<T>);

const readAllIn = asker(Element, Element.prototype.querySelectorAll) as (
  element: Element,
  selector: string,
) => NodeList;
export const queryWithin = (element: Element, selector: string): Element[] =>
  Array.from(readAllIn(element, selector) as NodeListOf<Element>);

type Kind<T> = { prototype: T };

function getterOf<T, Name extends keyof T>(kind: Kind<T>, name: Name): (this: T) => T[Name] {
  return Object.getOwnPropertyDescriptor(kind.prototype, name)?.get as (this: T) => T[Name];
}

function reader<T, Name extends keyof T>(kind: Kind<T>, name: Name): (of: T) => T[Name] {
  return uncurried(getterOf(kind, name));
}

function asker<T, Args extends unknown[], Answer>(
  _kind: Kind<T>,
  method: (this: T, ...args: Args) => Answer,
): (of: T, ...args: Args) => Answer {
  return uncurried(method);
}

function uncurried<T, Args extends unknown[], Answer>(
  method: (this: T, ...args: Args) => Answer,
): (of: T, ...args: Args) => Answer {
  return Function.prototype.call.bind(method) as (of: T, ...args: Args) => Answer;
}
