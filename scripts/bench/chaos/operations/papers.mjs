import { go, press, told } from '../act.mjs';
import { titlesOf } from './imports.mjs';

/** @typedef {import('../operations.mjs').Operation} Operation */
/** @typedef {import('puppeteer-core').Page} Page */

const MARKS = { underline: 'Dotted underline', wash: 'Underline and faint wash', off: 'No marks' };

/** Opens the one paper of a title and removes it. @param {Page} page @param {string} title */
async function remove(page, title) {
  await go(page, `q=${encodeURIComponent(`"${title}"`)}`);
  await told(page, '1 paper found', '.list-count');
  await page.waitForFunction(
    (wanted) => {
      const row = document.querySelector('.browse-list [role=option], [role=listbox] [role=option]');
      if (!row?.textContent?.includes(wanted)) return false;
      /** @type {HTMLElement} */ (row).click();
      return true;
    },
    { polling: 50 },
    title,
  );
  await told(page, title, 'h2');
  await press(page, 'Remove the paper');
  await told(page, `Removed “${title}”`, '.undo-region');
}

/** @param {string} title @returns {(papers: string[]) => string[]} */
const without = (title) => (papers) => papers.filter((one) => one !== title);

/** @param {string} name @param {[off: string, on: string]} buttons @param {string} word @returns {Operation} */
const toggle = (name, [off, on], word) => ({
  name,
  isWrite: true,
  plan(model, chance, { bundled }) {
    const { id, title } = chance.pick(bundled);
    const now = (model.kept[id] ?? '').split(' ').filter(Boolean);
    const isOn = now.includes(word);
    const next = isOn ? now.filter((one) => one !== word) : [...now, word];
    const words = ['saved', 'read'].filter((one) => next.includes(one)).join(' ');
    return {
      ends: [{ ...model, kept: { ...model.kept, [id]: words } }],
      async run({ library }) {
        await go(library, `paper=${id}`);
        await told(library, title, 'h2');
        await press(library, isOn ? on : off);
        await library.waitForFunction(
          (wanted) =>
            [...document.querySelectorAll('.keep-panel button')].some(
              (one) => one.textContent?.trim() === wanted,
            ),
          { polling: 50 },
          isOn ? off : on,
        );
      },
    };
  },
});

/** @type {Operation[]} */
export const PAPERS = [
  {
    name: 'remove a paper',
    isWrite: true,
    plan(model, chance, { firstCount }) {
      const first = new Set(titlesOf('first', firstCount));
      const title = chance.pick(model.papers.filter((one) => first.has(one)));
      const after = { ...model, papers: without(title)(model.papers), removed: [...model.removed, title] };
      return { ends: [after], run: ({ library }) => remove(library, title) };
    },
  },
  {
    name: 'remove a paper and undo that, pressed twice',
    isWrite: true,
    plan(model, chance, { firstCount }) {
      const first = new Set(titlesOf('first', firstCount));
      const title = chance.pick(model.papers.filter((one) => first.has(one)));
      const removed = { ...model, papers: without(title)(model.papers), removed: [...model.removed, title] };
      return {
        ends: [removed, model],
        async run({ library }) {
          await remove(library, title);
          await library.evaluate(() => {
            const undo = /** @type {HTMLElement} */ (document.querySelector('.undo-notice .button'));
            undo.click();
            undo.click();
          });
          await library.waitForFunction(() => !document.querySelector('.undo-notice'), { polling: 50 });
        },
      };
    },
  },
  toggle('save, or not', ['Save', 'Saved'], 'saved'),
  toggle('mark as read, or not', ['Mark as read', 'Read'], 'read'),
  {
    name: 'change how marks look',
    isWrite: true,
    plan(model, chance) {
      const others = /** @type {(keyof typeof MARKS)[]} */ (Object.keys(MARKS)).filter(
        (one) => one !== model.marks,
      );
      const marks = chance.pick(others);
      return {
        ends: [{ ...model, marks }],
        async run({ library }) {
          await go(library, 'settings');
          await library.waitForFunction(
            (wanted) => {
              const labels = [...document.querySelectorAll('label')];
              const label = labels.find((one) => one.textContent?.includes(wanted));
              label?.querySelector('input')?.click();
              return label !== undefined;
            },
            { polling: 50 },
            MARKS[marks],
          );
        },
      };
    },
  },
];
