import type { Locator, Page } from '@playwright/test';
import type { Paper } from '../../src/core/paper';
import { expect } from './chromium-extension';

/** The map of the library's page, as it is seen and said. */
export class MapPage {
  constructor(readonly page: Page) {}

  /** The drawn map, one stop of the Tab key. */
  get stage(): Locator {
    return this.page.getByRole('application');
  }

  /** How many papers, how many of them match. */
  get count(): Locator {
    return this.page.locator('.map-toolbar [role=status]');
  }

  get search(): Locator {
    return this.page.getByRole('combobox', { name: 'Search papers' });
  }

  /** The titles that the list has. */
  get listed(): Locator {
    return this.page.locator('.map-list .map-paper');
  }

  async shown(words: RegExp | string): Promise<void> {
    await expect(this.count).toHaveText(words, { timeout: 20_000 });
  }

  /** What is said of the paper that has the focus: its title. */
  async focusedTitle(): Promise<string> {
    const said = this.page.locator('.map-frame [role=status]');
    await expect(said).not.toBeEmpty();
    return ((await said.textContent()) ?? '').replace(/\. (?:Group:|In no group).*$/, '');
  }

  /** The middle of the circle that has the focus, and how far it reaches, px. */
  async ring(): Promise<{ x: number; y: number; radius: number }> {
    // What a key has done is painted with the next frame.
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30))),
    );
    const ring = this.page.locator('.map-ring');
    await expect(ring).toBeVisible();
    const box = await ring.boundingBox();
    if (!box) throw new Error('no paper has the focus');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, radius: box.width / 2 };
  }

  /** By key, so that where it is drawn is known; the first card is closed. */
  async focusOn(words: string): Promise<string> {
    await this.search.fill(words);
    await expect(this.count).toHaveText(/match/);
    await this.search.press('Enter');
    await expect(this.stage).toBeFocused();
    return this.focusedTitle();
  }
}

/** The map of the bundled digest. */
export async function openMap(page: Page, extensionUrl: (path: string) => string): Promise<MapPage> {
  const map = new MapPage(page);
  await page.goto(extensionUrl('library.html#map'));
  await map.shown(/^79 papers in \d groups$/);
  return map;
}

/** Papers of a test's own on 24 subjects: what is added stays in the profile. */
export function subjectPapers(count: number): Paper[] {
  return Array.from({ length: count }, (_, i) => {
    const letter = 'abcdefghijklmnopqrstuvwx'[i % 24];
    const words = ['otter', 'kelp', 'salmon'].map((word) => `${word}${letter}${letter}`);
    const turned = [...words.slice(i % 3), ...words.slice(0, i % 3)];
    return {
      id: `made${i}`,
      title: `${turned.join(' and ')} number ${i}`,
      abstract: `On the ${turned[0]}: ${turned.join(', ')} and the ${words[i % 3]} ${words[(i + 1) % 3]} of part ${i % 40}.`,
      links: [],
      upvotes: i % 97,
      appearances: [{ digest: 'Test', date: `Jan 1, ${2020 + (i % 5)}` }],
      source: {},
    };
  });
}

/** Adds papers from a page of the extension, as an import does it. */
export async function addPapers(page: Page, papers: Paper[]): Promise<void> {
  for (let at = 0; at < papers.length; at += 1000)
    await page.evaluate(
      (some) =>
        (
          globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<object> } } }
        ).chrome.runtime.sendMessage({ papertip: 'addPapers', args: { papers: some } }),
      papers.slice(at, at + 1000),
    );
}
