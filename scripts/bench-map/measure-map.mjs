import { setTimeout as wait } from 'node:timers/promises';
import { launchChromium } from '../browsers/launch-chromium.mjs';
import { SEALED_ARGS } from '../browsers/quiet-args.mjs';
import { OUTPUTS } from '../build-extension.mjs';
import { longestTask, takeLayout, takeTimes, watchMaker } from './watch-maker.mjs';

/** @typedef {{ id: string, title: string, abstract: string }} Paper */

const BATCH = 500;
const REOPENINGS = 5;
const PANS = 60;
const PATIENCE_MS = 60_000;

/**
 * Makes the map of all papers in the built extension, reopens it, and moves it about.
 * @param {string} program
 * @param {Paper[]} papers besides the bundled ones
 */
export async function measureMap(program, papers) {
  const { browser, extensionId } = await launchChromium(program, OUTPUTS.chromium, {
    headless: true,
    args: SEALED_ARGS,
    protocolTimeout: 0,
  });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1400, height: 900 });
    await page.goto(`chrome-extension://${extensionId}/popup.html`);
    for (let at = 0; at < papers.length; at += BATCH)
      await page.evaluate(
        (some) =>
          /** @type {any} */ (globalThis).chrome.runtime.sendMessage({
            papertip: 'addPapers',
            args: { papers: some },
          }),
        papers.slice(at, at + BATCH),
      );
    await page.evaluateOnNewDocument(watchMaker);
    const open = async () => {
      await page.goto('about:blank');
      await page.goto(`chrome-extension://${extensionId}/library.html#map`);
      const shown = await page.waitForFunction(
        () => document.querySelector('.map-toolbar [role=status]')?.textContent && performance.now(),
        { polling: 'raf', timeout: PATIENCE_MS },
      );
      return /** @type {number} */ (await shown.jsonValue());
    };
    await open();
    await wait(500);
    const times = await page.evaluate(takeTimes);
    const making = await page.evaluate(longestTask, 0);
    const layout = await page.evaluate(takeLayout);
    const reopened = [];
    for (let i = 0; i < REOPENINGS; i++) reopened.push(await open());
    await wait(500);
    const canvas = await pan(page);
    const svg = await page.evaluate(moveSvg, { x: layout.x, y: layout.y, pans: PANS });
    return {
      times,
      making,
      layout,
      reopened: reopened.sort((a, b) => a - b)[Math.floor(REOPENINGS / 2)] ?? Number.NaN,
      canvas,
      svg,
    };
  } finally {
    await browser.close();
  }
}

/**
 * Drags and zooms as a hand does; frames by the page's own clock.
 * @param {import('puppeteer-core').Page} page
 */
async function pan(page) {
  const since = await page.evaluate(() => {
    /** @type {any} */ (window).papertipFrames = [];
    let last = performance.now();
    const frame = (/** @type {number} */ now) => {
      /** @type {any} */ (window).papertipFrames.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    return performance.now();
  });
  const [x, y] = [700, 450];
  await page.mouse.move(x, y);
  for (let i = 0; i < PANS / 4; i++) await page.mouse.wheel({ deltaY: -40 });
  await page.mouse.down();
  for (let i = 0; i < PANS; i++) await page.mouse.move(x + 4 * (i % 40), y + 2 * (i % 30));
  await page.mouse.up();
  for (let i = 0; i < PANS / 4; i++) await page.mouse.wheel({ deltaY: 40 });
  await wait(300);
  const frames = await page.evaluate(() => /** @type {any} */ (window).papertipFrames.slice(1));
  return { longest: await page.evaluate(longestTask, since), frame: quantile(frames, 0.95) };
}

/**
 * Runs in the page: the same circles as SVG, moved by their group's transform.
 * @param {{ x: number[], y: number[], pans: number }} circles
 */
async function moveSvg({ x, y, pans }) {
  const SVG = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('style', 'position:fixed;inset:0;width:100%;height:100%;background:#fff');
  const group = document.createElementNS(SVG, 'g');
  for (const [i, one] of x.entries()) {
    const circle = document.createElementNS(SVG, 'circle');
    for (const [name, value] of Object.entries({ cx: one, cy: y[i], r: 6, fill: '#0f7fe7' }))
      circle.setAttribute(name, String(value));
    group.append(circle);
  }
  svg.append(group);
  document.body.append(svg);
  const frames = [];
  let last = await new Promise(requestAnimationFrame);
  for (let i = 0; i < pans; i++) {
    const k = 0.4 + 0.005 * i;
    group.setAttribute('transform', `translate(${700 + 4 * i} ${450 + 2 * i}) scale(${k})`);
    // As the map does: circles grow less than the map.
    for (const circle of group.children) circle.setAttribute('r', String(6 / k ** 0.4));
    const now = await new Promise(requestAnimationFrame);
    frames.push(now - last);
    last = now;
  }
  svg.remove();
  frames.sort((a, b) => a - b);
  return { frame: frames[Math.floor(frames.length * 0.95)] ?? 0 };
}

/**
 * @param {number[]} all
 * @param {number} share
 */
function quantile(all, share) {
  return [...all].sort((a, b) => a - b)[Math.floor(all.length * share)] ?? Number.NaN;
}
