import type { Page, Worker } from '@playwright/test';
import { MOST_MAPPED } from '../../src/core/limits';
import type { Paper } from '../../src/core/paper';
import { findViolations } from './axe';
import { expect, test } from './chromium-extension';
import { emptyLibrary } from './empty-library';
import { addPapers, MapPage, openMap, subjectPapers } from './map-page';

test.afterEach(({ context, extensionUrl, stopWorker }) => emptyLibrary(context, extensionUrl, stopWorker));

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

/** The map's own workers that a page has begun, from now on. */
function watchMakers(page: Page): Worker[] {
  const begun: Worker[] = [];
  page.on('worker', (worker) => {
    if (worker.url().endsWith('/map-worker.js')) begun.push(worker);
  });
  return begun;
}

/** Runs in the page before all else: the first worker that is made does not load. */
function breakFirstWorker(): void {
  const Real = window.Worker;
  let isFirst = true;
  window.Worker = class extends Real {
    constructor(url: string | URL) {
      super(isFirst ? '/no-such-script.js' : url);
      isFirst = false;
    }
  };
}

/** Runs in the page before all else: workers say nothing, so that the map is never done. */
function muteWorkers(): void {
  const Real = window.Worker;
  const state = { isMute: true };
  Object.assign(window, { unmute: () => Object.assign(state, { isMute: false }) });
  window.Worker = class extends Real {
    constructor(url: string | URL) {
      super(url);
      if (!state.isMute) return;
      this.addEventListener('message', (event) => {
        if ((event.data as { kind: string }).kind === 'made') event.stopImmediatePropagation();
      });
    }
  };
}

test('a map is made once, beside the page, and kept for the next time', async ({
  page,
  extensionUrl,
  stopWorker,
}) => {
  const map = new MapPage(page);
  const makers = watchMakers(page);
  await page.goto(extensionUrl('library.html#map'));
  await map.shown(/^79 papers/);
  expect(makers).toHaveLength(1);
  await map.focusOn('keyformer');
  const before = await map.ring();
  await stopWorker();
  await page.goto('about:blank');
  // None that is made from now on is heard of.
  await page.addInitScript(muteWorkers);
  await page.goto(extensionUrl('library.html#map'));
  await map.shown(/^79 papers/);
  await map.focusOn('keyformer');
  expect(await map.ring()).toEqual(before);
});

test('while it is made one sees how far it is, and can stop it', async ({ page, extensionUrl }) => {
  const map = new MapPage(page);
  await page.addInitScript(muteWorkers);
  await page.goto(extensionUrl('library.html#map'));
  await expect(page.getByRole('progressbar', { name: 'Making the map' })).toBeVisible();
  await expect(page.getByText(/^\d+ %/)).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('heading', { name: 'The map was stopped' })).toBeVisible();
  await page.evaluate(() => (window as unknown as { unmute(): void }).unmute());
  await page.getByRole('button', { name: 'Make the map' }).click();
  await map.shown(/^79 papers/);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
});

test('where the worker fails it is said, and tried again', async ({ page, extensionUrl }) => {
  const map = new MapPage(page);
  await page.addInitScript(breakFirstWorker);
  await page.goto(extensionUrl('library.html#map'));
  await expect(page.getByRole('alert')).toContainText('The map could not be made');
  await expect(page.getByRole('alert')).toContainText('Nothing is lost');
  await page.getByRole('button', { name: 'Try again' }).click();
  await map.shown(/^79 papers/);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('the library changes under the map: nothing moves until one asks for it', async ({
  page,
  context,
  extensionUrl,
}) => {
  const map = await openMap(page, extensionUrl);
  const other = await context.newPage();
  await other.goto(extensionUrl('popup.html'));
  await addPapers(other, subjectPapers(12));
  await other.close();
  await page.bringToFront();
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await expect(page.getByText('The library has changed since this map was made.')).toBeVisible();
  await map.shown(/^79 papers/);
  await page.getByRole('button', { name: 'Make it anew' }).click();
  await map.shown(/^91 papers/);
  await expect(page.getByText('The library has changed')).toHaveCount(0);
});

test('one paper or none makes no map, and what to do is said', async ({ page, extensionUrl }) => {
  const map = new MapPage(page);
  await page.goto(extensionUrl('library.html#map&q=year%3A1850'));
  await expect(page.getByRole('heading', { name: 'No papers to map' })).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Show all papers' }).click();
  await map.shown(/^79 papers/);
});

test('of too many papers the neighbourhood of one is mapped', async ({ page, extensionUrl }) => {
  test.setTimeout(90_000);
  const map = new MapPage(page);
  await page.goto(extensionUrl('popup.html'));
  await addPapers(page, subjectPapers(MOST_MAPPED));
  await page.goto(extensionUrl('library.html#map'));
  await expect(page.getByRole('heading', { name: '3,079 papers are too many for one map' })).toBeVisible({
    timeout: 20_000,
  });
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Start from the newest' }).click();
  await map.shown(/^\d{2,3} papers/);
  const around = page.locator('.map-near-title');
  await expect(around).toContainText('number 2999');
  // To read another paper is no reason to make another map.
  const shown = await map.count.textContent();
  await map.stage.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowDown');
  const other = await map.focusedTitle();
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('complementary', { name: 'Paper' }).getByRole('heading', { level: 2 }),
  ).toHaveText(other);
  await expect(around).toContainText('number 2999');
  await expect(map.count).toHaveText(shown ?? '');
  // To ask for what is around it is one.
  await map.stage.focus();
  await page.keyboard.press('i');
  await expect(around).toContainText(other, { timeout: 20_000 });
  await page.goBack();
  await expect(around).toContainText('number 2999', { timeout: 20_000 });
  await page.getByRole('button', { name: 'Choose another paper' }).click();
  await expect(page.getByRole('heading', { name: /too many for one map/ })).toBeVisible();
  // What is typed offers others; what is filtered may fit.
  await map.search.fill('keyformer');
  await page
    .locator('.map-chooser')
    .getByRole('button', { name: /^Keyformer/ })
    .click();
  await expect(around).toContainText('Keyformer');
  await page.goto(extensionUrl('library.html#map&q=source%3Adaily'));
  await map.shown(/^79 papers in/);
});

test('a paper that is open in the list is what its map is around', async ({ page, extensionUrl }) => {
  test.setTimeout(60_000);
  const map = new MapPage(page);
  await page.goto(extensionUrl('popup.html'));
  await addPapers(page, subjectPapers(MOST_MAPPED));
  await page.goto(extensionUrl('library.html#paper=made1500'));
  await page.getByRole('heading', { level: 2, name: /number 1500$/ }).waitFor();
  await page.getByRole('link', { name: 'Map' }).click();
  await map.shown(/^\d{2,3} papers/);
  await expect(page.locator('.map-near-title')).toContainText('number 1500');
  await expect(page.getByRole('complementary', { name: 'Paper' })).toBeVisible();
  await map.stage.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  const other = await map.focusedTitle();
  expect(other).not.toContain('number 1500');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('complementary', { name: 'Paper' }).getByRole('heading', { level: 2 }),
  ).toHaveText(other);
  await expect(page.locator('.map-near-title')).toContainText('number 1500');
  await page.goto(extensionUrl('popup.html'));
  const [model] = subjectPapers(1) as [Paper];
  await addPapers(page, [{ ...model, id: 'lonely', title: 'Zyxqw', abstract: 'Vutrs.' }]);
  await page.goto(extensionUrl('library.html#map&near=lonely'));
  await expect(page.getByRole('heading', { name: 'Nothing is near this paper' })).toBeVisible({
    timeout: 20_000,
  });
  await page.getByRole('button', { name: 'Choose another paper' }).click();
  await expect(page.getByRole('heading', { name: /too many for one map/ })).toBeVisible();
});
