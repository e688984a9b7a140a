import { KINDS } from '../../scripts/bench/hostile/kinds.mjs';
import { expect, test } from './chromium-extension';

const TOLD = 'Planting a SEED of Vision in Large Language Model';
/** Of the kinds of `npm run bench -- hostile`, which measures them, those of which each goes wrong in a way of its own. */
const WORST = [
  'nested 6,000 deep by a script',
  '500 shadow roots within each other',
  'titles letter by letter in spans',
  'it undoes whatever is changed',
  'metadata of 2 MB',
];

for (const name of WORST) {
  test(`${name}: a title on top is marked, and the page goes on answering`, async ({
    page,
    serve,
    painted,
  }) => {
    const kind = KINDS.find((one) => one.name === name);
    const { body } = kind?.make() ?? { body: '' };
    expect(body).toContain('<body>');
    const top = `<p>On ${TOLD}.</p><button onclick="this.value = 'clicked'">Click</button>`;
    await page.goto(await serve(body.replace('<body>', `<body>${top}`)));
    await expect.poll(async () => new Set(await painted(page)), { timeout: 20_000 }).toContain(TOLD);
    const button = page.locator('button').first();
    await button.click();
    await expect(button).toHaveAttribute('value', 'clicked');
  });
}

test('there are at least a hundred kinds, each with a name of its own', () => {
  expect(new Set(KINDS.map(({ name }) => name)).size).toBe(KINDS.length);
  expect(KINDS.length).toBeGreaterThanOrEqual(100);
});
