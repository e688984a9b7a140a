import type { Page } from '@playwright/test';
import { expect, test } from './chromium-extension';
import { emptyLibrary } from './empty-library';
import { choose, openImport } from './import-page';

test.afterEach(({ context, extensionUrl, stopWorker }) => emptyLibrary(context, extensionUrl, stopWorker));

/** A paper of each kind of identifier, and the addresses that name it. */
const PAPERS = [
  {
    ...{ title: 'Lanterns by a New Number', id: 'arXiv:2401.01234v2' },
    urls: [
      ...[
        'https://arxiv.org/abs/2401.01234',
        'http://arxiv.org/abs/2401.01234v3',
        'https://arxiv.org/pdf/2401.01234v1.pdf',
      ],
      ...['https://arxiv.org/html/2401.01234v1#S2', 'https://export.arxiv.org/abs/2401.01234'],
      ...['https://ar5iv.labs.arxiv.org/html/2401.01234', 'https://ar5iv.org/abs/2401.01234'],
      ...['https://www.alphaxiv.org/abs/2401.01234', 'https://alphaxiv.org/overview/2401.01234v2'],
      ...['https://huggingface.co/papers/2401.01234', 'https://doi.org/10.48550/arXiv.2401.01234'],
    ],
  },
  {
    ...{ title: 'Lanterns by an Old Number', id: 'hep-th/9901001' },
    urls: ['https://arxiv.org/abs/hep-th/9901001', 'https://arxiv.org/pdf/hep-th/9901001v2'],
  },
  {
    ...{ title: 'Lanterns by DOI', doi: '10.1145/3292500.3330701' },
    urls: [
      ...['https://doi.org/10.1145/3292500.3330701', 'http://dx.doi.org/10.1145/3292500.3330701'],
      'https://dl.acm.org/doi/abs/10.1145/3292500.3330701',
    ],
  },
  {
    ...{ title: 'Lanterns on OpenReview', url: 'https://openreview.net/forum?id=aB_c-9' },
    urls: ['https://openreview.net/forum?id=aB_c-9', 'https://openreview.net/pdf?id=aB_c-9'],
  },
  {
    ...{ title: 'Lanterns of the Anthology', url: 'https://aclanthology.org/2024.acl-long.12/' },
    urls: ['https://aclanthology.org/2024.acl-long.12/', 'https://aclanthology.org/2024.acl-long.12.pdf'],
  },
];

async function importPapers(page: Page, extensionUrl: (path: string) => string): Promise<void> {
  await openImport(page, extensionUrl);
  await choose(page, {
    'papers.jsonl': PAPERS.map(({ urls: _, ...record }) => JSON.stringify(record)).join('\n'),
  });
  await page.getByRole('button', { name: `Add ${PAPERS.length} papers` }).click();
  await page.getByText('5 papers added.').waitFor();
}

test('papers are recognised in links by their identifiers, in every form', async ({
  page,
  context,
  extensionUrl,
  serve,
  painted,
  seeAll,
  hover,
  card,
}) => {
  await importPapers(page, extensionUrl);
  const links = PAPERS.flatMap(({ title, urls }) => urls.map((url) => ({ title, url })));
  const place = (i: number) => `place ${String(i).padStart(2, '0')}`;
  const html = links
    .map(({ url }, i) => `<p style="margin:60px"><a href="${url}">${place(i)}</a></p>`)
    .join('\n');
  const others = [
    'https://arxiv.org/abs/2401.99999',
    'https://doi.org/10.1145/1',
    'https://example.org/2401.01234',
  ]
    .map((url) => `<p><a href="${url}">another</a></p>`)
    .join('');
  const web = await context.newPage();
  await expect(async () => {
    await web.goto(await serve(`<!doctype html><title>Links</title>${others}${html}`));
    await seeAll(web);
    await expect.poll(() => painted(web), { timeout: 2000 }).toEqual(links.map((_, i) => place(i)));
  }).toPass();
  // One of each paper.
  for (const { title, urls } of PAPERS) {
    const i = links.findIndex(({ url }) => url === urls.at(-1));
    await hover(web, place(i));
    expect((await card.waitForOpen(web)).split('\n')[0]).toBe(title);
    await web.keyboard.press('Escape');
    await card.waitForClosed(web);
  }
  await web.close();
});

test('a page says itself which paper it is of, by citation tags', async ({
  page,
  context,
  extensionUrl,
  serve,
  badge,
  openPopup,
}) => {
  await importPapers(page, extensionUrl);
  const web = await context.newPage();
  for (const { tag, title } of [
    { tag: '<meta name="citation_arxiv_id" content="2401.01234">', title: 'Lanterns by a New Number' },
    { tag: '<meta name="citation_arxiv_id" content="hep-th/9901001">', title: 'Lanterns by an Old Number' },
    { tag: '<meta name="citation_doi" content="10.1145/3292500.3330701">', title: 'Lanterns by DOI' },
    {
      tag: '<meta name="citation_doi" content="https://doi.org/10.1145/3292500.3330701">',
      title: 'Lanterns by DOI',
    },
    { tag: '<meta name="citation_title" content="Lanterns on OpenReview">', title: 'Lanterns on OpenReview' },
  ]) {
    await expect(async () => {
      await web.goto(await serve(`<!doctype html><head>${tag}</head><h1>A page</h1>`));
      await expect.poll(() => badge(web), { timeout: 2000 }).toBe('1');
    }).toPass();
    const popup = await openPopup(web);
    const here = popup.getByRole('group', { name: 'On this page' }).getByRole('option');
    await expect(here).toContainText(title);
    await expect(here).toContainText('This page');
    await popup.close();
  }
  await web.close();
});

test('of papers of one title a page is about the one by its authors, and about none by others', async ({
  page,
  context,
  extensionUrl,
  serve,
  badge,
  openPopup,
}) => {
  const title = 'Lanterns in General';
  await openImport(page, extensionUrl);
  const records = ['Ada Ost', 'Bo West'].map((name) =>
    JSON.stringify({ title, authors: [name], abstract: `By ${name}.` }),
  );
  await choose(page, { 'papers.jsonl': records.join('\n') });
  await page.getByRole('button', { name: 'Add 2 papers' }).click();
  await page.getByText('2 papers added.').waitFor();
  const web = await context.newPage();
  const show = async (author: string, count: string) =>
    expect(async () => {
      const authors =
        author &&
        `<meta name="citation_author" content="${author}"><meta name="citation_author" content="Z, Y">`;
      await web.goto(
        await serve(`<title>${title}</title><meta name="citation_title" content="${title}">${authors}<p>x`),
      );
      await expect.poll(() => badge(web), { timeout: 2000 }).toBe(count);
    }).toPass();
  await show('', '2');
  await show('West, Bo', '1');
  const popup = await openPopup(web);
  const here = popup.getByRole('group', { name: 'On this page' }).getByRole('option');
  await expect(here).toContainText('This page');
  await here.click();
  await expect(popup.getByText('By Bo West.')).toBeVisible();
  await popup.close();
  await show('Cy Nord', '');
  await web.close();
});
