import { createServer } from 'node:http';

/** The browser takes this machine for it. */
export const FEED_HOST = 'feeds.test';
export const FEED_NAME = 'Lake papers';
/** Of the digest, which the page mentions. */
export const MENTIONED = 'Zero-Shot Tokenizer Transfer';

/**
 * A page that mentions a paper, and a feed that grows.
 * @returns {Promise<{ page: string, feed: string, lakes: { count: number }, close(): void }>}
 */
export async function serve() {
  const lakes = { count: 1 };
  const server = createServer((request, response) => {
    const isFeed = request.url === '/feed';
    response.writeHead(200, {
      'content-type': `${isFeed ? 'application/rss+xml' : 'text/html'}; charset=utf-8`,
    });
    response.end(isFeed ? rss(lakes.count) : `<!doctype html><title>News</title><p>On ${MENTIONED}.</p>`);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    page: `http://127.0.0.1:${port}/`,
    feed: `http://${FEED_HOST}:${port}/feed`,
    lakes,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** @param {number} number from 1 on */
export function lakeTitle(number) {
  return `Fish and their ways in lake ${number} of Bavaria`;
}

/** @param {number} count */
function rss(count) {
  const items = Array.from({ length: count }, (_, i) => `<item><title>${lakeTitle(i + 1)}</title></item>`);
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${FEED_NAME}</title>${items.join('')}</channel></rss>`;
}
