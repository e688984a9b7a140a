// Renders public/icon.svg to the sizes that toolbars and stores ask for: `npm run icons`.
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { needBrowser } from './browsers/install-browser.mjs';
import { ROOT_ARGS } from './browsers/quiet-args.mjs';
import { root } from './root.mjs';

const SIZES = [16, 32, 48, 96, 128];

const found = await needBrowser('chromium');
if ('missing' in found) {
  console.error(found.missing);
  process.exit(1);
}
const svg = readFileSync(new URL('public/icon.svg', root)).toString('base64');
mkdirSync(new URL('public/icon', root), { recursive: true });
const browser = await puppeteer.launch({ executablePath: found.path, args: ROOT_ARGS });
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<style>* { margin: 0 } img { display: block }</style>
     <img width="${size}" height="${size}" alt="" src="data:image/svg+xml;base64,${svg}">`,
  );
  const path = fileURLToPath(new URL(`public/icon/${size}.png`, root));
  await page.screenshot({ path, omitBackground: true, type: 'png' });
  console.log(`public/icon/${size}.png`);
}
await browser.close();
