import type { Page } from '@playwright/test';
import { normalize } from '../../src/core/normalize';
import { papers } from '../pages/digest';
import { expect, test } from './chromium-extension';

const firstWords = (title: string) => title.split(/\s+/).slice(0, 4).join(' ');

/** The first result for a query, once the list is that of this query. */
async function firstResult(popup: Page, query: string): Promise<string> {
  await popup.getByRole('combobox').fill(query);
  await expect(popup.locator('.paper-list')).toHaveAttribute('aria-busy', 'false');
  return (await popup.getByRole('option').first().locator('.row-title').textContent()) ?? '';
}

for (const { by, query } of [
  { by: 'its title', query: (title: string) => title },
  { by: 'its title in lower case', query: (title: string) => title.toLowerCase() },
  { by: 'its first four words', query: firstWords },
]) {
  test(`each of the 79 papers is found first by ${by}`, async ({ openPopup }) => {
    const popup = await openPopup();
    const found: Record<string, string> = {};
    for (const { title } of papers) found[title] = await firstResult(popup, query(title));
    expect(found).toEqual(Object.fromEntries(papers.map(({ title }) => [title, title])));
  });
}

test('no two titles of the digest begin with the same four words', () => {
  const beginnings = papers.map(({ title }) => normalize(firstWords(title)));
  expect(new Set(beginnings).size).toBe(papers.length);
});
