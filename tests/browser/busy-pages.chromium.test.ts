import { expect, test } from './chromium-extension';

const ONE = 'Zero-Shot Tokenizer Transfer';
const TWO = 'Planting a SEED of Vision in Large Language Model';

/** Lines come a thousand a second and leave after two, all on screen meanwhile. */
const chat = `<style>li { display: inline }</style><ol></ol><script>
  const list = document.querySelector('ol');
  setInterval(() => {
    for (let i = 0; i < 50; i++) list.append(Object.assign(document.createElement('li'), { textContent: 'line ' + i }));
    while (list.childElementCount > 2000) list.firstChild.remove();
  }, 50);
</script>`;

test('a title that somebody writes into a busy chat is marked while it is there', async ({
  page,
  serve,
  painted,
}) => {
  await page.setViewportSize({ width: 1280, height: 2500 });
  await page.goto(await serve(`${chat}<p>${TWO}</p>`));
  await expect.poll(() => painted(page)).toEqual([TWO]);
  await expect.poll(() => page.locator('li').count()).toBeGreaterThan(1_000);
  await page.evaluate((title) => {
    const line = Object.assign(document.createElement('li'), { textContent: `someone: read ${title}!` });
    document.querySelector('ol')?.append(line);
    const wait = setInterval(() => {
      const marks = [...(CSS.highlights.get('papertip') ?? [])] as Range[];
      if (!marks.some((mark) => line.contains(mark.startContainer))) return;
      clearInterval(wait);
      document.title = line.isConnected ? 'marked in time' : 'too late';
    }, 20);
  }, ONE);
  await expect(page).toHaveTitle('marked in time');
  // The line leaves, and its mark with it.
  await expect.poll(() => painted(page), { timeout: 10_000 }).toEqual([TWO]);
});

test('a title whose first and last words change at once is read over what stayed', async ({
  page,
  serve,
  painted,
}) => {
  await page.goto(await serve(`<p><b>One-Shot</b> <i>Tokenizer</i> <u>Moves</u></p><p>${TWO}</p>`));
  await expect.poll(() => painted(page)).toEqual([TWO]);
  await page.evaluate(() => {
    // The last one first: changes do not come in the order of the page.
    (document.querySelector('u')?.firstChild as Text).data = 'Transfer';
    (document.querySelector('b')?.firstChild as Text).data = 'Zero-Shot';
  });
  await expect.poll(async () => (await painted(page)).sort()).toEqual([TWO, ONE]);
});

test('places far apart that change in any order are all read, and what an editor holds is not', async ({
  page,
  serve,
  painted,
  seeAll,
}) => {
  const filler = `<p>${'Other words of the page stand here. '.repeat(40)}</p>`;
  const places = Array.from({ length: 6 }, () => `${filler}<p class="place">nothing</p>`).join('');
  await page.goto(await serve(`<p>${TWO}</p><div contenteditable="true"><p>draft</p></div>${places}`));
  await seeAll(page);
  await expect.poll(() => painted(page)).toEqual([TWO]);
  await page.evaluate((title) => {
    const all = [...document.querySelectorAll('.place')];
    for (const at of [4, 0, 5, 2, 1, 3]) (all[at]?.firstChild as Text).data = title;
    (document.querySelector('[contenteditable] p')?.firstChild as Text).data = title;
  }, ONE);
  await expect.poll(() => painted(page)).toHaveLength(7);
  expect((await painted(page)).filter((text) => text === ONE)).toHaveLength(6);
});
