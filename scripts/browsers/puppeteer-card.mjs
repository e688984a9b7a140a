import { CARD_PAGE } from './card.mjs';

/**
 * The ways into the card of a page that Puppeteer drives.
 * @param {import('puppeteer-core').Page} page
 * @returns {Promise<import('./card.mjs').CardDoors>}
 */
export async function cardDoors(page) {
  return {
    page: await page.createCDPSession(),
    // A frame of another process has a session of its own.
    frame: async () => {
      const frame = page.frames().find((one) => CARD_PAGE.test(one.url()));
      return frame
        ? /** @type {{ client: import('puppeteer-core').CDPSession }} */ (/** @type {unknown} */ (frame))
            .client
        : null;
    },
  };
}
