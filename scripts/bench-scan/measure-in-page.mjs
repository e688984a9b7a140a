import { createServer } from 'node:http';
import { launchChromium } from '../browsers/launch-chromium.mjs';
import { SEALED_ARGS } from '../browsers/quiet-args.mjs';
import { OUTPUTS } from '../build-extension.mjs';

/** Long enough for the scan of 10 MB in idle slices (ms). */
const WATCHED = 6_000;

/**
 * Opens a page with the built extension, scrolled to its middle, where a title stands. The extension is given the page
 * when the browser's own work on it, parsing and layout, is done.
 * @param {string} html
 * @param {string} title
 * @param {string} program
 * @returns {Promise<{ longest: number, firstMark: number }>} ms; a longest task of 0 is below 50 ms
 */
export async function measureInPage(html, title, program) {
  const half = html.indexOf('\n<p>', html.length / 2);
  const body = `${html.slice(0, half)}<p id="here">On ${title}.</p>${html.slice(half)}`;
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(`${body}<script>${watch}; watch(${WATCHED})</script>`);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const { browser } = await launchChromium(program, OUTPUTS.chromium, {
    headless: true,
    args: SEALED_ARGS,
    protocolTimeout: 0,
  });
  try {
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) =>
      request.url().startsWith(`http://127.0.0.1:${port}/`) ? request.continue() : request.abort(),
    );
    await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'load', timeout: 120_000 });
    return await page.evaluate(() => window.papertipWatch);
  } finally {
    await browser.close();
    server.close();
  }
}

/**
 * Runs in the page.
 * @param {number} watched ms
 */
function watch(watched) {
  document.querySelector('#here')?.scrollIntoView();
  window.papertipWatch = new Promise((resolve) => {
    addEventListener('load', () =>
      requestIdleCallback(() => {
        const start = performance.now();
        let longest = 0;
        let firstMark = Number.NaN;
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
        }).observe({ type: 'longtask' });
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          if (Number.isNaN(firstMark) && CSS.highlights.has('papertip'))
            firstMark = performance.now() - start;
          else if (performance.now() - start < watched) return setTimeout(() => port2.postMessage(''), 1);
        };
        port2.postMessage('');
        setTimeout(() => resolve({ longest, firstMark }), watched);
      }),
    );
  });
}
