import { setTimeout as wait } from 'node:timers/promises';

/** A hand slows down before it rests: the last stretch takes `STEPS` small moves, one a frame. */
const STEPS = 12;
const FRAME_MS = 16;
const APPROACH = { x: -36, y: 24 };

/**
 * Moves the pointer onto a place like a hand would, and rests there.
 * @param {{ move(x: number, y: number): Promise<void> }} mouse Playwright's or Puppeteer's
 * @param {{ x: number, y: number }} target viewport px
 */
export async function moveLikeHand(mouse, target) {
  for (let step = 0; step <= STEPS; step++) {
    const left = (1 - step / STEPS) ** 2;
    await mouse.move(target.x + APPROACH.x * left, target.y + APPROACH.y * left);
    await wait(FRAME_MS);
  }
}

/**
 * Runs in the page: scrolls the first place where a text stands into view and says where it is. White space and
 * inline elements do not matter, case does.
 * @param {string} wanted
 * @returns {{ x: number, y: number } | null} the middle of its first line, viewport px
 */
export function placeOfText(wanted) {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  /** @type {{ node: Text, offset: number }[]} */
  const places = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('script, style')) continue;
    const { data } = /** @type {Text} */ (node);
    for (let offset = 0; offset < data.length; offset++) {
      const isSpace = /\s/.test(data[offset] ?? '');
      if (isSpace && text.endsWith(' ')) continue;
      text += isSpace ? ' ' : data[offset];
      places.push({ node: /** @type {Text} */ (node), offset });
    }
  }
  const at = text.indexOf(wanted.replace(/\s+/g, ' ').trim());
  const first = places[at];
  const last = places[at + wanted.replace(/\s+/g, ' ').trim().length - 1];
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  first.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const [box] = range.getClientRects();
  return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
}

/**
 * Runs in the page: the texts that Papertip has painted.
 * @param {string} name of the highlight
 * @returns {string[]}
 */
export function paintedTexts(name) {
  const highlight = CSS.highlights.get(name);
  return highlight ? [...highlight].map(String) : [];
}
