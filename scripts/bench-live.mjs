// What the built extension costs real pages: `npm run bench:live [-- PAGES_DIR] [--only tasks,marks] [--json FILE]`.
import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareChanges } from './bench-live/changes.mjs';
import { timeFirstMark } from './bench-live/first-marks.mjs';
import { measureLongLife, measureVisits } from './bench-live/memory.mjs';
import { busyPages, openedPages, stillPages } from './bench-live/pages.mjs';
import { print } from './bench-live/report.mjs';
import { countTasks } from './bench-live/tasks.mjs';
import { findBrowser } from './browsers/find-browser.mjs';
import { launchChromium } from './browsers/launch-chromium.mjs';
import { SEALED_ARGS } from './browsers/quiet-args.mjs';
import { OUTPUTS } from './build-extension.mjs';

const PARTS = ['tasks', 'marks', 'changes', 'memory'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string' },
    only: { type: 'string', default: PARTS.join() },
    extension: { type: 'string', default: OUTPUTS.chromium },
  },
});
const [folder = '../shared/data/pages'] = positionals;
const only = new Set(values.only.split(','));
if (!existsSync(join(values.extension, 'manifest.json'))) {
  console.error(`There is no build in ${values.extension}: \`npm run build\` first.`);
  process.exit(2);
}
const program = findBrowser('chromium');
if (!program) throw new Error('No Chromium, Chrome or Edge was found.');
const options = { headless: true, args: SEALED_ARGS, protocolTimeout: 0 };
const plain = await launchChromium(program, null, options);
const { browser, extensionId } = await launchChromium(program, values.extension, options);

/** @type {Map<string, string>} */
const served = new Map();
const server = createServer((request, response) => {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    // Saved pages name pictures and styles of other sites.
    'content-security-policy': "default-src 'unsafe-inline' data:",
  });
  response.end(served.get(request.url?.slice(1) ?? '') ?? '');
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());

/** @param {string} html @returns {string} its address */
const serve = (html) => {
  const name = String(served.size);
  served.set(name, html);
  return `http://127.0.0.1:${port}/${name}`;
};

/** @type {import('./bench-live/report.mjs').Report} */
const report = {};
try {
  if (only.has('tasks')) {
    report.tasks = [];
    for (const { name, html } of stillPages(folder)) {
      console.log(`${name}…`);
      const url = serve(html);
      const without = await countTasks(plain.browser, url, false);
      report.tasks.push({ page: name, without, with: await countTasks(browser, url, true) });
    }
  }
  if (only.has('marks')) {
    report.marks = [];
    for (const { name, html, hash = '' } of openedPages(folder)) {
      console.log(`${name}…`);
      report.marks.push({ page: name, ...(await timeFirstMark(browser, serve(html) + hash)) });
    }
  }
  if (only.has('changes')) {
    report.changes = [];
    for (const { name, html } of busyPages()) {
      console.log(`${name}…`);
      report.changes.push({ page: name, ...(await compareChanges(plain.browser, browser, serve(html))) });
    }
  }
  if (only.has('memory')) {
    console.log('pages opened and closed…');
    const visits = await measureVisits(browser, extensionId, serve);
    console.log('one page for a long time…');
    report.memory = { visits, longLife: await measureLongLife(browser, serve) };
  }
} finally {
  await Promise.all([browser.close(), plain.browser.close()]);
  server.close();
}
print(report);
if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
