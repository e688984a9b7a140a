/**
 * Reads Papertip's card from outside. It lies in a closed shadow root, which page scripts and locators cannot see
 * into; the DevTools protocol can. Works with the sessions of Playwright and of Puppeteer.
 *
 * @typedef {{ send(method: any, params?: any): Promise<any> }} Session a DevTools session on the page
 *
 * @typedef {object} CardItem what assistive technology is told of one thing in the card
 * @property {string} role
 * @property {string} name
 * @property {string} [description]
 * @property {Record<string, unknown>} properties e.g. `expanded`, `pressed`, `level`, `focused`
 * @property {number} backendNodeId
 *
 * @typedef {{ nodeName: string, nodeValue: string, backendNodeId: number, children?: DomNode[],
 *   shadowRoots?: DomNode[], contentDocument?: DomNode }} DomNode
 */

const HOST = 'PAPERTIP-CARD';
const WITHOUT_WORDS = new Set(['generic', 'none', 'InlineTextBox', 'ignored']);

/**
 * @param {Session} session
 * @returns {Promise<string | null>} the card's text, a line for each piece; null where there is no card
 */
export async function readCardText(session) {
  const host = await findHost(session);
  if (!host) return null;
  return nodesWithin(host)
    .filter(({ node, parent }) => node.nodeName === '#text' && parent.nodeName !== 'STYLE')
    .map(({ node }) => node.nodeValue.trim())
    .filter(Boolean)
    .join('\n');
}

/**
 * @param {Session} session
 * @returns {Promise<CardItem[] | null>} in reading order; null where there is no card
 */
export async function readCardItems(session) {
  const host = await findHost(session);
  if (!host) return null;
  const order = new Map(nodesWithin(host).map(({ node }, index) => [node.backendNodeId, index]));
  const place = (/** @type {CardItem} */ item) => order.get(item.backendNodeId) ?? 0;
  await session.send('Accessibility.enable');
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes
    .filter((/** @type {any} */ node) => !node.ignored && order.has(node.backendDOMNodeId))
    .map(toItem)
    .filter((/** @type {CardItem} */ { role }) => !WITHOUT_WORDS.has(role))
    .sort((/** @type {CardItem} */ a, /** @type {CardItem} */ b) => place(a) - place(b));
}

/**
 * Where to click: the middle of the first link or button of that name.
 * @param {Session} session
 * @param {string | RegExp} name accessible name
 * @param {string} [role] `link` or `button`; either if not given
 * @returns {Promise<{ x: number, y: number }>} viewport px
 * @throws {Error} where the card has no such control; its message lists those it has
 */
export async function findInCard(session, name, role) {
  const controls = ((await readCardItems(session)) ?? []).filter((item) =>
    role ? item.role === role : ['link', 'button'].includes(item.role),
  );
  const found = controls.find((item) => (name instanceof RegExp ? name.test(item.name) : item.name === name));
  if (!found)
    throw new Error(`No ${name} in the card, only: ${controls.map((item) => item.name).join(' | ')}`);
  const { backendNodeId } = found;
  await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
  const { quads } = await session.send('DOM.getContentQuads', { backendNodeId });
  const [x1, y1, , , x3, y3] = quads[0];
  return { x: (x1 + x3) / 2, y: (y1 + y3) / 2 };
}

/**
 * @param {Session} session
 * @returns {Promise<{ x: number, y: number, width: number, height: number } | null>} viewport px; null where there is
 *   no card, or it is not laid out
 */
export async function readCardBox(session) {
  const host = await findHost(session);
  if (!host) return null;
  const { backendNodeId } = host;
  const { quads } = await session.send('DOM.getContentQuads', { backendNodeId }).catch(() => ({ quads: [] }));
  if (!quads[0]) return null;
  const [x, y, , , right, bottom] = quads[0];
  return { x, y, width: right - x, height: bottom - y };
}

/**
 * @param {Session} session
 * @returns {Promise<DomNode | null>}
 */
async function findHost(session) {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  return nodesWithin(root).find(({ node }) => node.nodeName === HOST)?.node ?? null;
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
