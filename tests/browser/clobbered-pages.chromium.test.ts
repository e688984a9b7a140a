import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { moveLikeHand } from '../../scripts/browsers/hand.mjs';
import { expect, test } from './chromium-extension';

const ONE = 'Zero-Shot Tokenizer Transfer';
const TWO = 'Planting a SEED of Vision in Large Language Model';

/** Whatever the code of pages names: a form answers with its field of that name, a document with its picture. */
const NAMES = namesIn(fileURLToPath(new URL('../../src/page', import.meta.url)));
const CARD_NAMES = namesIn(fileURLToPath(new URL('../../src/ui/card-host', import.meta.url)));

function namesIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const words = files.flatMap(
    (name) => readFileSync(`${folder}/${name}`, 'utf8').match(/\b[a-z]\w+\b/gi) ?? [],
  );
  return [...new Set(words)].sort();
}

test('a page whose form fields are called like all that nodes have is read, marked, and has its cards', async ({
  page,
  serve,
  painted,
  badge,
  hover,
  card,
}) => {
  expect(NAMES).toEqual(expect.arrayContaining(['parentNode', 'closest', 'localName', 'querySelectorAll']));
  const fields = NAMES.map((name) => `<input type="hidden" name="${name}">`).join('');
  await page.goto(await serve(`<title>Page</title><form>${ONE} ${fields}<p>Then <b>${TWO}</b></p></form>`));
  await expect.poll(() => painted(page)).toEqual([ONE, TWO]);
  await expect.poll(() => badge(page)).toBe('2');
  await page.locator('form').evaluate((form, title) => {
    const add = Element.prototype.append;
    add.call(form, Object.assign(document.createElement('p'), { textContent: `Late: ${title}` }));
  }, ONE);
  await expect.poll(() => painted(page)).toEqual([ONE, TWO, ONE]);
  await hover(page, page.locator('form b'));
  expect(await card.waitForOpen(page)).toContain(TWO);
  await page.keyboard.press('Escape');
  await card.waitForClosed(page);
});

test('a document whose pictures are called like all that documents have is read, marked, and has its cards', async ({
  page,
  serve,
  painted,
  card,
}) => {
  const names = [...new Set([...NAMES, ...CARD_NAMES])];
  expect(names).toEqual(expect.arrayContaining(['documentElement', 'createElement', 'activeElement']));
  const pictures = names.map((name) => `<img name="${name}" id="${name}" alt="" hidden>`).join('');
  await page.goto(
    await serve(
      `<title>Page</title>${pictures}<p style="position: fixed; left: 50px; top: 50px">On ${ONE}</p>`,
    ),
  );
  await expect.poll(() => painted(page)).toEqual([ONE]);
  // By place: what finds elements for the tests asks the document by name.
  await moveLikeHand(page.mouse, { x: 120, y: 75 });
  expect(await card.waitForOpen(page)).toContain(ONE);
});
