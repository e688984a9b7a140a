import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { root } from '../root.mjs';

const FILES = /** @type {Record<string, { path: string, type: string }>} */ ({
  '/theme.css': { path: 'src/ui/theme.css', type: 'text/css' },
  '/start-page.css': { path: 'scripts/start/start-page.css', type: 'text/css' },
  '/icon.svg': { path: 'public/icon.svg', type: 'image/svg+xml' },
});

/**
 * Serves a page to this machine alone, with the files that it may link to.
 * @param {string} page an HTML document
 * @returns {Promise<{ url: string, close(): void }>}
 */
export function servePage(page) {
  const server = createServer((request, response) => {
    const file = FILES[request.url ?? ''];
    const type = file?.type ?? 'text/html; charset=utf-8';
    const status = file || request.url === '/' ? 200 : 404;
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
    response.end(file ? readFileSync(new URL(file.path, root)) : status === 200 ? page : 'Not here.');
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' ? address?.port : address;
      resolve({ url: `http://127.0.0.1:${port}/`, close: () => server.close() });
    });
  });
}
