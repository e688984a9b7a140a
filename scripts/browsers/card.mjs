/**
 * Reads Papertip's card from outside. It is a frame of Papertip's own in a closed shadow root, which page scripts and locators
 * cannot see into; the DevTools protocol can. Works with the sessions of Playwright and of Puppeteer.
 *
 * @typedef {{ send(method: any, params?: any): Promise<any> }} Session a DevTools session
 *
 * @typedef {object} CardDoors
 * @property {Session} page session on the page
 * @property {() => Promise<Session | null>} frame session on the card's frame, a target of its own; null where there is none
 *
 * @typedef {object} CardItem what assistive technology is told of one thing in the card
 * @property {string} role
 * @property {string} name
 * @property {string} [description]
 * @property {Record<string, unknown>} properties e.g. `expanded`, `pressed`, `level`, `focused`
 * @property {number} backendNodeId
 *
 * @typedef {{ nodeName: string, nodeValue: string, backendNodeId: number, attributes?: string[], children?: DomNode[],
 *   shadowRoots?: DomNode[], contentDocument?: DomNode, frameId?: string }} DomNode
 */

/** What tells the card's frame from others. */
export const CARD_PAGE = /^[a-z]+-extension:\/\/[^/]+\/card\.html$/;

const UNSEEN = new Set(['STYLE', 'SCRIPT', 'TITLE']);
const WITHOUT_WORDS = new Set(['generic', 'none', 'InlineTextBox', 'ignored', 'RootWebArea']);

/**
 * @param {CardDoors} doors
 * @returns {Promise<string | null>} the card's text, a line for each piece; null where there is no card
 */
export async function readCardText(doors) {
  const nodes = await readCardNodes(doors);
  return (
    nodes
      ?.filter(({ node, parent }) => node.nodeName === '#text' && !UNSEEN.has(parent.nodeName))
      .map(({ node }) => node.nodeValue.trim())
      .filter(Boolean)
      .join('\n') || null
  );
}

/**
 * @param {CardDoors} doors
 * @returns {Promise<CardItem[] | null>} in reading order; null where there is no card
 */
export async function readCardItems(doors) {
  const nodes = await readCardNodes(doors);
  const card = nodes && (await findDocument(doors));
  if (!card) return null;
  const order = new Map(nodes.map(({ node }, index) => [node.backendNodeId, index]));
  const place = (/** @type {CardItem} */ item) => order.get(item.backendNodeId) ?? 0;
  await card.session.send('Accessibility.enable');
  const tree = await card.session.send('Accessibility.getFullAXTree', { frameId: card.frameId });
  return tree.nodes
    .filter((/** @type {any} */ node) => !node.ignored && order.has(node.backendDOMNodeId))
    .map(toItem)
    .filter((/** @type {CardItem} */ { role }) => !WITHOUT_WORDS.has(role))
    .sort((/** @type {CardItem} */ a, /** @type {CardItem} */ b) => place(a) - place(b));
}

/**
 * Where to click: the middle of the first link or button of that name.
 * @param {CardDoors} doors
 * @param {string | RegExp} name accessible name
 * @param {string} [role] `link` or `button`; either if not given
 * @returns {Promise<{ x: number, y: number }>} viewport px
 * @throws {Error} where the card has no such control; its message lists those it has
 */
export async function findInCard(doors, name, role) {
  const controls = ((await readCardItems(doors)) ?? []).filter((item) =>
    role ? item.role === role : ['link', 'button'].includes(item.role),
  );
  const found = controls.find((item) => (name instanceof RegExp ? name.test(item.name) : item.name === name));
  const [card, box] = [await findDocument(doors), await readCardBox(doors)];
  if (!found || !card || !box)
    throw new Error(`No ${name} in the card, only: ${controls.map((item) => item.name).join(' | ')}`);
  const { backendNodeId } = found;
  await card.session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
  const { quads } = await card.session.send('DOM.getContentQuads', { backendNodeId });
  const [x1, y1, , , x3, y3] = quads[0];
  // A frame of another process counts from its own corner.
  const from = card.frameId ? { x: 0, y: 0 } : box;
  return { x: from.x + (x1 + x3) / 2, y: from.y + (y1 + y3) / 2 };
}

/**
 * Waits until the card's controls count: it was seen for a moment by then.
 * @param {CardDoors} doors
 * @returns {Promise<boolean>}
 */
export async function isCardPressable(doors) {
  const all = (await readCardNodes(doors))?.find(({ node }) => node.nodeName === 'HTML');
  return all?.node.attributes?.includes('data-counts') ?? false;
}

/**
 * @param {CardDoors} doors
 * @returns {Promise<{ x: number, y: number, width: number, height: number } | null>} viewport px; null where there is
 *   no card, or it cannot be seen
 */
export async function readCardBox({ page }) {
  const host = await findSeenHost(page);
  if (!host) return null;
  const { backendNodeId } = host;
  const { quads } = await page.send('DOM.getContentQuads', { backendNodeId }).catch(() => ({ quads: [] }));
  if (!quads[0]) return null;
  const [x, y, , , right, bottom] = quads[0];
  return { x, y, width: right - x, height: bottom - y };
}

/**
 * The nodes of the card's document, while it can be seen.
 * @param {CardDoors} doors
 */
async function readCardNodes(doors) {
  if (!(await findSeenHost(doors.page))) return null;
  const card = await findDocument(doors);
  return card && nodesWithin(card.document);
}

/**
 * @param {CardDoors} doors
 * @returns {Promise<{ session: Session, document: DomNode, frameId?: string } | null>} with the frame's id where it is of the same
 *   process as the page, such as one of Papertip's own
 */
async function findDocument(doors) {
  const session = await doors.frame();
  if (!session) return null;
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  if (CARD_PAGE.test(root.documentURL)) return { session, document: root };
  const frame = nodesWithin(root).find(({ node }) => isCardFrame(node))?.node;
  return frame?.contentDocument ? { session, document: frame.contentDocument, frameId: frame.frameId } : null;
}

/**
 * @param {Session} page
 * @returns {Promise<DomNode | null>} the one element that Papertip adds to a page, whether or not it can be seen
 */
export async function findHost(page) {
  const { root } = await page.send('DOM.getDocument', { depth: -1, pierce: true });
  const holds = (/** @type {DomNode} */ { shadowRoots = [] }) =>
    shadowRoots.some(({ children = [] }) => children.some(isCardFrame));
  return nodesWithin(root).find(({ node }) => holds(node))?.node ?? null;
}

/** @param {DomNode} node */
function isCardFrame({ nodeName, attributes = [] }) {
  return nodeName === 'IFRAME' && CARD_PAGE.test(attributes[attributes.indexOf('src') + 1] ?? '');
}

/** @param {Session} page */
async function findSeenHost(page) {
  const host = await findHost(page);
  if (!host) return null;
  const { object } = await page.send('DOM.resolveNode', { backendNodeId: host.backendNodeId });
  const { result } = await page.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: 'function () { return getComputedStyle(this).visibility }',
    returnByValue: true,
  });
  return result.value === 'visible' ? host : null;
}

/**
 * A node and all below it, shadow trees before children, in document order.
 * @param {DomNode} node
 * @param {DomNode} [parent]
 * @returns {{ node: DomNode, parent: DomNode }[]}
 */
function nodesWithin(node, parent = node) {
  const below = [...(node.shadowRoots ?? []), ...(node.children ?? []), node.contentDocument ?? []].flat();
  return [{ node, parent }, ...below.flatMap((child) => nodesWithin(child, node))];
}

/**
 * @param {any} node a node of the protocol's accessibility tree
 * @returns {CardItem}
 */
function toItem(node) {
  const properties = (node.properties ?? []).map((/** @type {any} */ { name, value }) => [name, value.value]);
  return {
    role: node.role?.value ?? '',
    name: node.name?.value ?? '',
    description: node.description?.value,
    properties: Object.fromEntries(properties),
    backendNodeId: node.backendDOMNodeId,
  };
}
