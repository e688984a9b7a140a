// Precision and recall of recognition on saved pages: `npm run bench:pages -- DIR [--json FILE] [--extension DIR]`.
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hoverPictures, PICTURE } from './bench-pages/hover-pictures.mjs';
import { judgePage } from './bench-pages/judge-page.mjs';
import { readPage } from './bench-pages/read-page.mjs';
import { renderFile } from './bench-pages/render-file.mjs';
import { printReport, summarise } from './bench-pages/report.mjs';
import { scrollThrough } from './bench-pages/scroll-through.mjs';
import { findBrowser } from './browsers/find-browser.mjs';
import { launchChromium } from './browsers/launch-chromium.mjs';
import { SEALED_ARGS } from './browsers/quiet-args.mjs';
import { OUTPUTS } from './build-extension.mjs';

/** Painting is done when nothing new came for so long: a constant part, and more for a longer page. */
const QUIET_MS = 150;
const QUIET_MS_PER_KB = 1.5;
/** A page of hundreds of pictures, on a computer that does much else. */
const LOAD_MS = 240_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' }, extension: { type: 'string', default: OUTPUTS.chromium } },
});
const folder = positionals[0] ?? '../shared/data/pages';
const manifestFile = join(folder, 'manifest.json');
if (!existsSync(manifestFile)) {
  console.error(`There is no ${manifestFile}: name the folder that holds the pages and their manifest.json.`);
  process.exit(2);
}
if (!existsSync(join(values.extension, 'manifest.json'))) {
  console.error(`There is no build in ${values.extension}: \`npm run build\` first.`);
  process.exit(2);
}

/** @type {import('./bench-pages/judge-page.mjs').ManifestEntry[]} */
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
const server = createServer((request, response) => {
  const entry = manifest[Number(request.url?.slice(1))];
  response.writeHead(entry ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
  response.end(entry ? renderFile(entry.kind, readFileSync(join(folder, entry.file), 'utf8')) : '');
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());

const program = findBrowser('chromium');
if (!program) throw new Error('No Chromium, Chrome or Edge was found.');
const { browser } = await launchChromium(program, values.extension, { headless: true, args: SEALED_ARGS });
const verdicts = [];
const started = performance.now();
try {
  const page = await browser.newPage();
  page.setDefaultNavigationTimeout(LOAD_MS);
  await page.setRequestInterception(true);
  // Hundreds of pictures take their time: only where some are pointed at.
  let hasPictures = false;
  page.on('request', (request) => {
    if (hasPictures && request.resourceType() === 'image')
      request.respond({ contentType: 'image/svg+xml', body: PICTURE });
    else if (request.url().startsWith(`http://127.0.0.1:${port}/`)) request.continue();
    else request.abort();
  });
  for (const [index, entry] of manifest.entries()) {
    hasPictures = entry.repo_links.length > 0;
    await page.goto(`http://127.0.0.1:${port}/${index}`, { waitUntil: 'domcontentloaded' });
    const kilobytes = statSync(join(folder, entry.file)).size / 1000;
    await scrollThrough(page, QUIET_MS + QUIET_MS_PER_KB * kilobytes);
    const verdict = judgePage(entry, await page.evaluate(readPage));
    verdict.pictures = await hoverPictures(page, verdict.withoutText);
    verdicts.push(verdict);
    if (process.stdout.isTTY) process.stdout.write(`\r${index + 1} of ${manifest.length} pages`);
  }
} finally {
  await browser.close();
  server.close();
}
const summary = summarise(verdicts, (performance.now() - started) / 1000);
printReport(summary, verdicts);
if (values.json) writeFileSync(values.json, `${JSON.stringify({ summary, pages: verdicts }, null, 2)}\n`);
