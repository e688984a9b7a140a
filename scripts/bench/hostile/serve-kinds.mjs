import { createServer } from 'node:http';

/** @typedef {import('./make-page.mjs').Document} Document */

/**
 * Serves one document at a time, and its further files beside it.
 * @returns {Promise<{ show(document: Document): string, close(): void }>} `show` gives the document's address
 */
export async function serveKinds() {
  /** @type {Document} */
  let shown = { body: '' };
  let count = 0;
  const server = createServer((request, response) => {
    const name = (request.url ?? '').split('/').pop()?.split('?')[0] ?? '';
    const file = shown.files?.[name];
    const type =
      file === undefined
        ? (shown.type ?? 'text/html')
        : name.endsWith('.pdf')
          ? 'application/pdf'
          : 'text/html';
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` });
    response.end(file ?? shown.body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    show(document) {
      shown = document;
      // An address of its own each time: no cache of the browser has it.
      return `http://127.0.0.1:${port}/${count++}/`;
    },
    close: () => server.close(),
  };
}
