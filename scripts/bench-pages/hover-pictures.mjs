import { setTimeout as wait } from 'node:timers/promises';
import { readCardText } from '../browsers/card.mjs';
import { moveLikeHand } from '../browsers/hand.mjs';
import { cardDoors } from '../browsers/puppeteer-card.mjs';

/** A card comes half a second after the pointer rests; long pages and busy machines take more. */
const PATIENCE_MS = 2_500;
const POLL_MS = 100;

/** What every picture of the web is in the bench: large enough to point at. */
export const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20"><rect width="90" height="20" fill="#888"/></svg>';

/**
 * Points at each picture that names a repository, and reads whether a card of that repository comes.
 * @param {import('puppeteer-core').Page} page
 * @param {{ written: string, repo: string }[]} pictures
 * @returns {Promise<{ found: string[], missed: string[], notShown: string[] }>} addresses as on the page
 */
export async function hoverPictures(page, pictures) {
  /** @type {{ found: string[], missed: string[], notShown: string[] }} */
  const verdict = { found: [], missed: [], notShown: [] };
  if (pictures.length === 0) return verdict;
  const doors = await cardDoors(page);
  for (const { written, repo } of pictures) {
    await page.mouse.move(0, 0);
    const place = await page.evaluate(placeOfPicture, written.toLowerCase());
    if (!place) {
      verdict.notShown.push(written);
      continue;
    }
    await moveLikeHand(page.mouse, place);
    const isFound = await comesCard(doors, repo.toLowerCase());
    (isFound ? verdict.found : verdict.missed).push(written);
    await page.keyboard.press('Escape');
  }
  return verdict;
}

/**
 * @param {import('../browsers/card.mjs').CardDoors} doors
 * @param {string} repo lower case
 */
async function comesCard(doors, repo) {
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await wait(POLL_MS)) {
    const text = await readCardText(doors);
    if (text?.toLowerCase().includes(repo)) return true;
  }
  return false;
}

/**
 * Runs in the page: scrolls the first picture with that address, or in a link to it, into view.
 * @param {string} wanted lower case
 * @returns {{ x: number, y: number } | null} its middle, viewport px
 */
function placeOfPicture(wanted) {
  const holds = (/** @type {string | undefined} */ address) => address?.toLowerCase().includes(wanted);
  for (const image of document.images) {
    if (!holds(image.src) && !holds(image.closest('a')?.href)) continue;
    image.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = image.getBoundingClientRect();
    if (width && height) return { x: x + width / 2, y: y + height / 2 };
  }
  return null;
}
