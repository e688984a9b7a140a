import { readCardText } from '../../../browsers/card.mjs';
import { moveLikeHand, placeOfText } from '../../../browsers/hand.mjs';
import { cardDoors } from '../../../browsers/puppeteer-card.mjs';
import { until } from '../../../browsers/until.mjs';
import { fillIn, go, press, told } from '../act.mjs';
import { FEED_NAME, lakeTitle, MENTIONED } from '../serve.mjs';

/** @typedef {import('../operations.mjs').Operation} Operation */

const PATIENCE_MS = 30_000;

/** Once it says more than that it is on its way. @param {import('../../../browsers/card.mjs').CardDoors} doors */
async function cardText(doors) {
  const text = await readCardText(doors);
  return text?.includes('Loading') ? null : text;
}

/** What changes nothing of the user's, and what comes by itself. @type {Operation[]} */
export const LOOKS = [
  {
    name: 'search',
    plan(model, chance) {
      const title = chance.pick(model.papers);
      return {
        ends: [model],
        async run({ popup }) {
          await popup.bringToFront();
          await fillIn(popup, 'input', '');
          await fillIn(popup, 'input', title);
          await popup.waitForFunction(
            (wanted) => document.querySelector('[role=option]')?.textContent?.includes(wanted),
            { polling: 50 },
            title,
          );
        },
      };
    },
  },
  {
    name: 'hover',
    plan(model) {
      return {
        ends: [model],
        async run({ web }) {
          await web.bringToFront();
          await web.mouse.move(5, 500);
          await web.keyboard.press('Escape');
          const doors = await cardDoors(web);
          const place = await web.evaluate(placeOfText, MENTIONED);
          if (!place) throw new Error('The page mentions nothing.');
          await moveLikeHand(web.mouse, place);
          const text = await until('a card', () => cardText(doors), PATIENCE_MS);
          await /** @type {any} */ (doors.page).detach();
          if (!text.includes(MENTIONED)) throw new Error(`The card says: ${text}`);
        },
      };
    },
  },
  {
    name: 'export everything',
    plan(model) {
      const words = `${model.papers.length.toLocaleString('en')} paper`;
      return {
        ends: [model],
        async run({ library }) {
          await go(library, 'settings');
          await press(library, 'Export everything');
          await told(library, `papertip-library`);
          await told(library, words);
        },
      };
    },
  },
  {
    name: 'ask a source',
    isWrite: true,
    plan(model, _, { lakes }) {
      const title = lakeTitle(++lakes.count);
      return {
        ends: [{ ...model, papers: [...model.papers, title] }],
        takeBack: () => {
          lakes.count--;
        },
        async run({ library }) {
          await go(library, 'sources');
          await told(library, FEED_NAME);
          await press(library, 'Check now');
        },
      };
    },
  },
];
