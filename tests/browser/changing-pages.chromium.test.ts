import { papers } from '../pages/digest';
import { expect, test } from './chromium-extension';

const ONE = 'Zero-Shot Tokenizer Transfer';
const TWO = 'Planting a SEED of Vision in Large Language Model';

test('text that is rendered late is read', async ({ page, serve, painted }) => {
  const html = `<div id="app">Loading…</div><script>
    setTimeout(() => { document.querySelector('#app').innerHTML = '<p>On <b>Zero-Shot</b> Tokenizer Transfer</p>' }, 700);
  </script>`;
  await page.goto(await serve(html));
  await expect.poll(() => painted(page)).toEqual([ONE]);
});

test('a single-page app that goes elsewhere takes its marks with it', async ({
  page,
  serve,
  painted,
  badge,
}) => {
  await page.goto(await serve(`<main><h1>${ONE}</h1><p>${ONE}</p></main>`));
  await expect.poll(() => painted(page)).toEqual([ONE, ONE]);
  await page.evaluate((next) => {
    history.pushState({}, '', '/next');
    document.querySelector('main')?.replaceChildren(`We read ${next}.`);
  }, TWO);
  await expect.poll(() => painted(page)).toEqual([TWO]);
  await expect.poll(() => badge(page)).toBe('1');
  await page.evaluate(() => document.querySelector('main')?.replaceChildren('Nothing.'));
  await expect.poll(() => painted(page)).toEqual([]);
  await expect.poll(() => badge(page)).toBe('');
});

test('infinite scroll: fifty items at a time', async ({ page, serve, painted, seeAll, hover, card }) => {
  await page.goto(await serve('<ul></ul>'));
  const titles = papers.map((paper) => paper.title);
  for (let batch = 0; batch < 6; batch++) {
    const items = Array.from({ length: 50 }, (_, i) => titles[(batch * 50 + i) % titles.length] as string);
    await page.evaluate((texts) => {
      const list = document.querySelector('ul') as HTMLUListElement;
      for (const text of texts)
        list.append(Object.assign(document.createElement('li'), { textContent: text }));
      scrollTo(0, document.body.scrollHeight);
    }, items);
    await seeAll(page);
    await expect.poll(() => painted(page)).toHaveLength((batch + 1) * 50);
  }
  expect((await painted(page)).sort()).toEqual(
    Array.from({ length: 300 }, (_, i) => titles[i % titles.length] as string).sort(),
  );
  await page.evaluate(() => document.querySelector('li')?.remove());
  await expect.poll(() => painted(page)).toHaveLength(299);
  await page.setViewportSize({ width: 1280, height: 720 });
  const last = titles[299 % titles.length] as string;
  await hover(page, last);
  expect(await card.waitForOpen(page)).toContain(last);
});

test('text edited in place: the mark goes, and comes back', async ({ page, serve, painted }) => {
  await page.goto(await serve(`<p>We like ${ONE} a lot.</p>`));
  await expect.poll(() => painted(page)).toEqual([ONE]);
  const edit = (from: string, to: string) =>
    page.evaluate(
      ([before, after]) => {
        const text = document.querySelector('p')?.firstChild as Text;
        const at = text.data.indexOf(before as string);
        text.replaceData(at, (before as string).length, after as string);
      },
      [from, to],
    );
  await edit('Transfer', 'Translation');
  await expect.poll(() => painted(page)).toEqual([]);
  await edit('Translation', 'Transfer');
  await expect.poll(() => painted(page)).toEqual([ONE]);
  // Before it, in the same text node: the mark stays on its words.
  await edit('We like', 'All of us like');
  await edit('a lot', 'very much');
  await expect.poll(() => painted(page)).toEqual([ONE]);
});

test('a title that a change completes from both sides is read', async ({ page, serve, painted }) => {
  await page.goto(await serve(`<p><b>Zero-Shot</b> <i>Neural</i> <u>Transfer</u></p><p>${TWO}</p>`));
  await expect.poll(() => painted(page)).toEqual([TWO]);
  await page.evaluate(() => document.querySelector('i')?.replaceChildren('Tokenizer'));
  await expect.poll(async () => (await painted(page)).sort()).toEqual([TWO, ONE]);
});

test('a mark goes with its text, and stays on text that only moves', async ({ page, serve, painted }) => {
  await page.goto(await serve(`<div><p>${ONE}</p></div><section><p>${TWO}</p></section>`));
  await expect.poll(() => painted(page)).toEqual([ONE, TWO]);
  await page.evaluate(() => document.querySelector('section')?.append(document.querySelector('p') as Node));
  await expect.poll(async () => (await painted(page)).sort()).toEqual([TWO, ONE]);
  await page.evaluate(() => document.querySelector('section')?.remove());
  await expect.poll(() => painted(page)).toEqual([]);
});

test('a link gets another address, or loses it', async ({ page, serve, painted }) => {
  await page.goto(await serve('<a href="https://github.com/FMInference/FlexGen">code</a>'));
  const lead = (href: string) =>
    page.evaluate((to) => document.querySelector('a')?.setAttribute('href', to), href);
  await lead('https://github.com/FMInference/H2O');
  await expect.poll(() => painted(page)).toEqual(['code']);
  await lead('https://github.com/FMInference/FlexGen');
  await expect.poll(() => painted(page)).toEqual([]);
});

test('a ticker of a thousand nodes a second changes nothing for the rest', async ({
  page,
  serve,
  painted,
  hover,
  card,
}) => {
  const html = `<p>${ONE}</p><div id="ticker"></div><p id="late"></p><script>
    const ticker = document.querySelector('#ticker');
    setInterval(() => {
      const news = Array.from({ length: 50 }, (_, i) => {
        const item = document.createElement('span');
        item.textContent = 'price ' + Math.random().toFixed(3) + ' ';
        return item;
      });
      ticker.replaceChildren(...news);
    }, 50);
  </script>`;
  await page.goto(await serve(html));
  await expect.poll(() => painted(page)).toEqual([ONE]);
  await page.evaluate((text) => document.querySelector('#late')?.append(text), TWO);
  await expect.poll(() => painted(page)).toEqual([ONE, TWO]);
  await hover(page, ONE);
  expect(await card.waitForOpen(page)).toContain(ONE);
  await page.evaluate(() => document.querySelector('p')?.remove());
  await expect.poll(() => painted(page)).toEqual([TWO]);
  await card.waitForClosed(page);
});
