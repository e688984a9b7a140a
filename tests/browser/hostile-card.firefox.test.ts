import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from './firefox-extension';
import {
  type Collected,
  collected,
  hostilePage,
  LONG_MS,
  MEDDLING,
  SECRET,
  TITLE,
  WITH_A_PERSON,
  WITHOUT_A_PERSON,
} from './hostile-card';

const isPainted = () => CSS.highlights.get('papertip')?.size === 1;

for (const [what, page] of Object.entries(WITHOUT_A_PERSON))
  test(`no card without a person: ${what}`, async ({ tab, serve, card }) => {
    await tab.mouse.move(600, 400);
    await tab.goto(await serve(hostilePage(page)));
    await tab.mouse.move(610, 410);
    await tab.waitForFunction(isPainted);
    await wait(LONG_MS);
    expect(await card.text(tab)).toBeNull();
    expect(await tab.evaluate(collected)).toEqual({ learned: [], heard: [] });
  });

for (const [what, page] of Object.entries(WITH_A_PERSON))
  test(`the page learns nothing of the card: ${what}`, async ({ tab, serve, hover, card }) => {
    await tab.goto(await serve(hostilePage(page)));
    await tab.waitForFunction(isPainted);
    await hover(tab, TITLE);
    expect(await card.waitForOpen(tab)).toContain(SECRET);
    await wait(300);
    expect(await tab.evaluate(collected)).toEqual({ learned: [], heard: [] });
  });

for (const [what, page] of Object.entries(MEDDLING))
  test(`the card goes where the page ${what}`, async ({ tab, serve, hover, card }) => {
    await tab.goto(await serve(hostilePage(page)));
    await tab.waitForFunction(isPainted);
    await hover(tab, TITLE);
    await wait(LONG_MS);
    expect(await card.text(tab)).toBeNull();
    expect(await tab.evaluate(() => (window as unknown as Collected).met)).toBeGreaterThan(0);
    expect(await tab.evaluate(collected)).toEqual({ learned: [], heard: [] });
  });
