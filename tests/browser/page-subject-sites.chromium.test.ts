import type { Page } from '@playwright/test';
import { paperOf } from '../pages/digest';
import { arxivPages } from '../pages/subject-pages/arxiv';
import { githubPage } from '../pages/subject-pages/github';
import { otherPages, publisherPages } from '../pages/subject-pages/publishers';
import { scholarResults } from '../pages/subject-pages/scholar';
import { OTHER, type SubjectPage, TITLE } from '../pages/subject-pages/subject-page';
import { expect, test } from './chromium-extension';

const H2O = paperOf('H₂O: ').title;
const THIRD = paperOf('CenterCLIP').title;

/** Opens the page under its site's own address, all else of the web away. */
async function open(page: Page, { url, html }: SubjectPage): Promise<void> {
  await page.route(/^https:/, (route) =>
    route.request().url() === url
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  );
  await page.goto(url);
}

type OpenPopup = (over?: Page) => Promise<Page>;

/** What the popup says the page is about: the label and the title. */
async function subjects(page: Page, openPopup: OpenPopup): Promise<string[][]> {
  const popup = await openPopup(page);
  await expect(popup.getByRole('option').first()).toBeVisible();
  const labels = popup.getByRole('group', { name: 'On this page' }).locator('.row-about');
  return labels.evaluateAll((all) =>
    all.map((label) => [label.textContent ?? '', label.nextElementSibling?.textContent ?? '']),
  );
}

for (const site of [...arxivPages, ...publisherPages]) {
  test(`the paper of the page: ${site.what}`, async ({ page, badge, openPopup }) => {
    await open(page, site);
    await expect.poll(() => badge(page)).toBe('2');
    // What the page is about may be told after what it mentions.
    await expect.poll(() => subjects(page, openPopup)).toEqual([['This page', TITLE]]);
  });
}

for (const site of otherPages) {
  test(`not the paper of the page: ${site.what}`, async ({ page, painted, badge, openPopup }) => {
    await open(page, site);
    const mentioned = new Set(site.html.replace(/<head>.*<\/head>/s, '').includes(TITLE) ? [TITLE] : []).size;
    await expect.poll(() => painted(page)).toHaveLength(mentioned);
    // What is said last is heard after all else.
    await page.evaluate((title) => {
      document.head.append(
        Object.assign(document.createElement('meta'), { name: 'citation_title', content: title }),
      );
    }, THIRD);
    await expect.poll(() => badge(page)).toBe(String(mentioned + 1));
    expect(await subjects(page, openPopup)).toEqual([['This page', THIRD]]);
  });
}

test('Google Scholar: each result is a mention, the page is about none', async ({
  page,
  painted,
  badge,
  hover,
  card,
  openPopup,
}) => {
  await open(page, scholarResults);
  await expect.poll(() => painted(page)).toEqual(['Zero-shot tokenizer transfer', OTHER]);
  await hover(page, OTHER);
  expect(await card.waitForOpen(page)).toContain(OTHER);
  await expect.poll(() => badge(page)).toBe('2');
  expect(await subjects(page, openPopup)).toEqual([]);
});

test('GitHub: a repository of a paper, and any page in it', async ({ page, badge, openPopup, painted }) => {
  const site = githubPage('FMInference/H2O');
  await open(page, { ...site, url: `${site.url}/issues?q=is%3Aopen` });
  await expect.poll(() => badge(page)).toBe('1');
  expect(await subjects(page, openPopup)).toEqual([['This page', H2O]]);
  expect(await painted(page)).toEqual([]);
});

test('GitHub: a repository’s own badges tell nothing there, those of others do', async ({
  page,
  painted,
  hover,
  card,
}) => {
  const site = githubPage('FMInference/H2O');
  const badges = ['FMInference/H2O', 'thu-nics/R2R']
    .map((name) => `<p><img width="90" height="20" src="https://img.shields.io/github/stars/${name}"></p>`)
    .join('<p>The end.</p>');
  await open(page, { ...site, html: site.html.replace('</article>', `${badges}<p>${OTHER}</p></article>`) });
  await expect.poll(() => painted(page)).toEqual([OTHER]);
  await hover(page, page.locator('img').first());
  // Longer than a card takes.
  await page.waitForTimeout(1_000);
  expect(await card.text(page)).toBeNull();
  await hover(page, page.locator('img').last());
  expect(await card.waitForOpen(page)).toContain('R2R');
});

test('GitHub: a fork says whose it is', async ({ page, badge, openPopup, painted }) => {
  await open(page, githubPage('someone/H2O', 'FMInference/H2O'));
  await expect.poll(() => painted(page)).toEqual(['FMInference/H2O']);
  await expect.poll(() => badge(page)).toBe('1');
  expect(await subjects(page, openPopup)).toEqual([['Fork of FMInference/H2O', H2O]]);
});

for (const words of ['We use a fork of ', 'See ', 'This project has forked from the idea of ']) {
  test(`GitHub: no fork: “${words}…”`, async ({ page, badge, openPopup }) => {
    const site = githubPage('someone/other');
    const html = site.html.replace(
      '<p>',
      `<p>${words}<a href="https://github.com/FMInference/H2O">FMInference/H2O</a></p><p>`,
    );
    await open(page, { ...site, html });
    await expect.poll(() => badge(page)).toBe('1');
    expect(await subjects(page, openPopup)).toEqual([]);
  });
}

test('a page elsewhere that tells of a fork is none', async ({ page, badge, openPopup }) => {
  const site = githubPage('someone/H2O', 'FMInference/H2O');
  await open(page, {
    ...site,
    url: 'https://blog.test/someone/H2O',
    html: site.html
      .replace('href="/', 'href="https://github.com/')
      .replaceAll('href="/FM', 'href="https://github.com/FM'),
  });
  await expect.poll(() => badge(page)).toBe('1');
  expect(await subjects(page, openPopup)).toEqual([]);
});

test('a site that changes its page without loading it: title, metadata, address', async ({
  page,
  badge,
  openPopup,
}) => {
  const site = arxivPages.find(({ what }) => what === 'alphaXiv') as SubjectPage;
  await open(page, {
    ...site,
    html: site.html.replace('<div', '<meta name="citation_title" content="Home"><div'),
  });
  await expect.poll(() => badge(page)).toBe('2');
  await page.evaluate((title) => {
    history.pushState({}, '', '/abs/2405.00002');
    document.title = `${title} | alphaXiv`;
  }, THIRD);
  await expect.poll(async () => subjects(page, openPopup)).toEqual([['This page', THIRD]]);
  await page.evaluate(() => {
    document.title = 'alphaXiv';
  });
  await expect.poll(async () => subjects(page, openPopup)).toEqual([]);
  await page.evaluate((title) => {
    document.querySelector('meta[name=citation_title]')?.setAttribute('content', title);
  }, TITLE);
  await expect.poll(async () => subjects(page, openPopup)).toEqual([['This page', TITLE]]);
});

test('a repository’s page that is reached without loading, its address last', async ({
  page,
  badge,
  openPopup,
}) => {
  await open(page, githubPage('someone/other'));
  await page.evaluate(() => document.querySelector('h1')?.append(' and more'));
  // Longer than changes are gathered for.
  await page.waitForTimeout(1000);
  await page.evaluate(() => history.pushState({}, '', '/FMInference/H2O'));
  await expect.poll(() => badge(page)).toBe('1');
  expect(await subjects(page, openPopup)).toEqual([['This page', H2O]]);
  await page.evaluate(() => history.pushState({}, '', '/someone/other'));
  await expect.poll(() => badge(page)).toBe('');
});
