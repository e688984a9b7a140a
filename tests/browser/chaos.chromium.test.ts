import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { runChaos } from '../../scripts/bench/chaos/run-chaos.mjs';

const EXTENSION = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

/** The short form of `npm run bench -- chaos 300 --kills 20`. */
test('twenty stops of the worker and three kills of the browser lose, double and break nothing', async () => {
  test.setTimeout(300_000);
  const { errors } = await runChaos({ extension: EXTENSION, stops: 20, kills: 3, seed: 13 });
  expect(errors).toEqual([]);
});
