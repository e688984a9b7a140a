import { findInCard, isCardPressable, readCardBox, readCardText } from '../browsers/card.mjs';
import { moveLikeHand, paintedTexts, placeOfText } from '../browsers/hand.mjs';
import { cardDoors } from '../browsers/puppeteer-card.mjs';
import { until } from '../browsers/until.mjs';
import { codeLink } from '../read-digest.mjs';

/** @typedef {import('./tour.mjs').TourView} Tour */

/** The popup's own size, so that pictures show what people see. */
export const POPUP = { width: 480, height: 600 };

/** @param {Tour} tour */
export async function hoverTitle({ page, papers, url }) {
  const { title } = paperWithCode(papers);
  await page.bringToFront();
  await page.goto(url);
  await until('a marked mention', async () => (await page.evaluate(paintedTexts, 'papertip')).length > 0);
  const place = await page.evaluate(placeOfText, title);
  if (!place) throw new Error(`“${title}” does not stand on the page`);
  await moveLikeHand(page.mouse, place);
  const doors = await cardDoors(page);
  const text = await until('a card with the title', async () => {
    const shown = await readCardText(doors);
    return shown?.includes(title) && shown;
  });
  await until('the card in view', async () => {
    const box = await readCardBox(doors);
    const { width, height } = page.viewport() ?? { width: 0, height: 0 };
    return box && box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;
  });
  return text;
}

/** @param {Tour} tour */
export async function followCodeButton({ browser, page, papers }) {
  const link = /** @type {import('../../src/core/paper').PaperLink} */ (codeLink(paperWithCode(papers)));
  const doors = await cardDoors(page);
  const button = await findInCard(doors, new RegExp(escapeForRegExp(link.label)), 'link');
  const opened = browser.waitForTarget((target) => target.url() === link.url, { timeout: 5000 });
  await page.mouse.move(button.x, button.y);
  await until('controls that count', () => isCardPressable(doors));
  await page.mouse.click(button.x, button.y);
  return `${link.label} → ${(await opened).url()}`;
}

/** @param {Tour} tour */
export async function searchPopup({ popup, extensionId, papers }) {
  await popup.setViewport({ ...popup.viewport(), ...POPUP });
  await popup.bringToFront();
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  await popup.waitForSelector('[role=combobox]', { timeout: 5000 });
  const query = queryFor(papers);
  await popup.type('[role=combobox]', query, { delay: 20 });
  // Marked words: the list shows results, not the digest.
  await until('results', () => popup.$('[role=option] mark'));
  const options = await textsOf(popup, '[role=option]');
  const titles = options.map((text, index) => `${index + 1}. ${titleIn(text, papers) ?? text}`);
  return [`${query} → ${titles.length} results`, ...titles].join('\n');
}

/**
 * The first result that has code, by the keyboard: there is more to see in it.
 * @param {Tour} tour
 */
export async function openPaper({ popup, papers }) {
  const options = await textsOf(popup, '[role=option]');
  const withCode = papers.filter(codeLink).map(({ title }) => title);
  const wanted = options.findIndex((text) => withCode.includes(titleIn(text, papers) ?? ''));
  // The first one is active from the start.
  for (let active = 0; active < wanted; active++) await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('Enter');
  return until('a paper', () => shownTitle(popup, papers));
}

/** @param {Tour} tour */
export async function openRelated({ popup, papers }) {
  const title = await shownTitle(popup, papers);
  const related = await until('a related paper', async () => {
    const texts = await textsOf(popup, 'button');
    return (await popup.$$('button'))[texts.findIndex((text) => titleIn(text, papers))];
  });
  await related.click();
  const next = await until('the related paper', async () => {
    const shown = await shownTitle(popup, papers);
    return shown !== title && shown;
  });
  return `${title}\n→ ${next}`;
}

/**
 * @param {import('puppeteer-core').Page} popup
 * @param {Tour['papers']} papers
 */
async function shownTitle(popup, papers) {
  const headings = await textsOf(popup, 'h1, h2, h3');
  return headings.find((heading) => papers.some(({ title }) => title === heading.trim()));
}

/**
 * @param {import('puppeteer-core').Page} popup
 * @param {string} selector
 */
function textsOf(popup, selector) {
  return popup.$$eval(selector, (elements) =>
    // What lies behind stays in the document, hidden.
    elements.map((element) => (element.checkVisibility() ? (element.textContent ?? '') : '')),
  );
}

/**
 * The title of the paper that a row is about.
 * @param {string} text
 * @param {Tour['papers']} papers
 */
function titleIn(text, papers) {
  return papers.find(({ title }) => text.includes(title))?.title;
}

/** @param {Tour['papers']} papers */
function paperWithCode(papers) {
  const paper = papers.find(codeLink);
  if (!paper) throw new Error('no paper of the digest has a link to code');
  return paper;
}

/**
 * Words that several papers share, in the bundled digest; any title's in another one.
 * @param {Tour['papers']} papers
 */
function queryFor(papers) {
  const shared = ['token', 'pruning'];
  const finds = papers.some(({ title }) => shared.every((word) => title.toLowerCase().includes(word)));
  return finds ? shared.join(' ') : (papers[0]?.title.split(' ').slice(0, 3).join(' ') ?? '');
}

/** @param {string} text */
function escapeForRegExp(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
