import { fillIn, go, press, there, told } from './act.mjs';
import { EMPTY } from './model.mjs';
import { FIRST, importFile, titlesOf, writePapers } from './operations/imports.mjs';
import { FEED_NAME, lakeTitle } from './serve.mjs';

const FIRST_COUNT = 400;

/**
 * Some papers of one's own, and a source.
 * @param {import('./open-browser.mjs').Opened} opened
 * @param {string} folder
 * @param {string} feed
 * @returns {Promise<{ model: import('./model.mjs').Model, bundled: { id: string, title: string }[], firstCount: number }>}
 */
export async function prepare({ library }, folder, feed) {
  const bundled = await library.evaluate(async () => {
    const { runtime } = /** @type {any} */ (globalThis).chrome;
    const { value } = await runtime.sendMessage({ papertip: 'newest', args: { limit: 100 } });
    return value.map((/** @type {{ id: string, title: string }} */ { id, title }) => ({ id, title }));
  });
  const titles = titlesOf(FIRST, FIRST_COUNT);
  await importFile(library, writePapers(folder, FIRST, titles));
  await go(library, 'sources');
  await there(library, 'form input');
  await fillIn(library, 'form input', feed);
  await press(library, 'Look at it');
  await press(library, 'Subscribe and add 1 paper');
  await there(library, `[aria-label="${FEED_NAME}"]`);
  await told(library, FEED_NAME);
  const model = {
    ...EMPTY,
    papers: [...titles, lakeTitle(1)],
    imports: [{ name: FIRST, titles, isTakenBack: false }],
    sources: [FEED_NAME],
  };
  return { model, bundled, firstCount: FIRST_COUNT };
}
