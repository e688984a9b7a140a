/**
 * What the page's document is asked and told past its own names: `<img name="createElement">` would answer in its stead
 * (`LegacyOverrideBuiltIns`, https://webidl.spec.whatwg.org/). The prototypes' getters and methods answer truly.
 */
const { createElement, elementFromPoint } = Document.prototype;
const readRoot = getterOf('documentElement');
const readFull = getterOf('fullscreenElement');
const readActive = getterOf('activeElement');

export const makeElement = <Name extends keyof HTMLElementTagNameMap>(name: Name) =>
  createElement.call(document, name) as HTMLElementTagNameMap[Name];
export const rootElement = (): HTMLElement => readRoot.call(document) as HTMLElement;
export const fullscreenElement = (): Element | null => readFull.call(document);
export const activeIn = (tree: Document | ShadowRoot): Element | null =>
  tree === document ? readActive.call(document) : tree.activeElement;
export const elementAt = (tree: Document | ShadowRoot, x: number, y: number): Element | null =>
  tree === document ? elementFromPoint.call(document, x, y) : tree.elementFromPoint(x, y);

function getterOf<Name extends keyof Document>(name: Name): (this: Document) => Document[Name] {
  const { get } = Object.getOwnPropertyDescriptor(Document.prototype, name) ?? {};
  // Firefox for Android has no full screen of elements: nothing is ever there.
  return (get ?? (() => null)) as (this: Document) => Document[Name];
}
