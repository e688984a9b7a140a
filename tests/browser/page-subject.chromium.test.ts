import { escapeHtml } from '../pages/digest';
import { expect, test } from './chromium-extension';

const TITLE = 'Zero-Shot Tokenizer Transfer';
const OTHER = 'Planting a SEED of Vision in Large Language Model';

for (const { what, head = '', body } of [
  { what: 'its citation_title', head: `<meta name="citation_title" content="${TITLE}">`, body: '' },
  { what: 'its heading', body: `<h1> ${TITLE.toUpperCase()} </h1>` },
  { what: 'its heading of several parts', body: '<h1><span>Zero-Shot</span><br>Tokenizer Transfer.</h1>' },
]) {
  test(`the popup knows what a page is about by ${what}`, async ({
    page,
    serve,
    openPopup,
    painted,
    badge,
  }) => {
    await page.goto(
      await serve(`<!doctype html><title>A paper</title>${head}${body}<p>It cites ${OTHER}.</p>`),
    );
    await expect.poll(() => painted(page)).toContain(OTHER);
    await expect.poll(() => badge(page)).toBe('2');
    const popup = await openPopup(page);
    const here = popup.getByRole('group', { name: 'On this page' }).getByRole('option');
    await expect(here).toHaveCount(2);
    await expect(here.nth(0)).toContainText(TITLE);
    await expect(here.nth(0)).toContainText('This page');
    await expect(here.nth(1)).toContainText(OTHER);
    await expect(here.nth(1)).not.toContainText('This page');
  });
}

for (const heading of [`Notes on ${TITLE} and more`, `${TITLE}: notes and more`]) {
  test(`a heading that only holds a title is not the page’s subject: ${heading}`, async ({
    page,
    serve,
    openPopup,
    badge,
  }) => {
    await page.goto(await serve(`<h1>${heading}</h1>`));
    await expect.poll(() => badge(page)).toBe('1');
    const popup = await openPopup(page);
    const here = popup.getByRole('group', { name: 'On this page' }).getByRole('option');
    await expect(here).toHaveCount(1);
    await expect(here).not.toContainText('This page');
  });
}

test('the badge counts different papers, however often they are mentioned', async ({
  page,
  serve,
  badge,
  painted,
}) => {
  const html = `<p>${TITLE}, again ${TITLE}, ${OTHER}.</p>
    <a href="https://github.com/thu-nics/R2R">code</a> <a href="https://github.com/thu-nics/R2R/issues">issues</a>
    <p>${escapeHtml('R2R: Efficiently Navigating Divergent Reasoning Paths with Small-Large Model Token Routing')}</p>`;
  await page.goto(await serve(html));
  await expect.poll(() => painted(page)).toHaveLength(6);
  await expect.poll(() => badge(page)).toBe('3');
});

test('a page that mentions nothing has no badge, and the popup no group for it', async ({
  page,
  serve,
  badge,
  openPopup,
}) => {
  await page.goto(await serve(`<p>${TITLE}</p>`));
  await expect.poll(() => badge(page)).toBe('1');
  await page.goto(await serve('<p>Nothing that we know.</p>'));
  await expect.poll(() => badge(page)).toBe('');
  const popup = await openPopup(page);
  await expect(popup.getByRole('option')).toHaveCount(79);
  await expect(popup.getByRole('group', { name: 'On this page' })).toHaveCount(0);
});

test('what was said of a page goes with it, also where Papertip is off', async ({
  page,
  serve,
  change,
  badge,
  openPopup,
}) => {
  await page.goto(await serve(`<p>${TITLE}</p>`));
  await expect.poll(() => badge(page)).toBe('1');
  await change({ offSites: ['off.test'] });
  await page.goto(await serve(`<p>${TITLE}</p>`, { host: 'off.test' }));
  await expect.poll(() => badge(page)).toBe('');
  const popup = await openPopup(page);
  await expect(popup.getByRole('option')).toHaveCount(79);
  await expect(popup.getByRole('group', { name: 'On this page' })).toHaveCount(0);
});
