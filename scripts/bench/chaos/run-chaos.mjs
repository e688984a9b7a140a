import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { complaints } from './act.mjs';
import { contentsFor, difference } from './model.mjs';
import { openBrowser } from './open-browser.mjs';
import { OPERATIONS } from './operations.mjs';
import { prepare } from './prepare.mjs';
import { seeded } from './seeded.mjs';
import { serve } from './serve.mjs';

/** A stop or kill comes so long after an operation begins, at most (ms). */
const LATEST_MS = 900;
/** What was cut off is gone on with by then, also on a busy machine (ms). */
const PATIENCE_MS = 30_000;
/** Of the operations before a failure so many are told. */
const TOLD = 12;
const SAID_LENGTH = 1500;

/**
 * @param {object} of
 * @param {string} of.extension folder of the built extension
 * @param {number} of.stops of the background worker, one an operation
 * @param {number} of.kills of the browser, between them
 * @param {number} of.seed
 * @param {(words: string) => void} [of.onStep]
 * @returns {Promise<{ stops: number, kills: number, operations: Map<string, number>, errors: string[], seconds: number }>}
 *   `errors`: what people were shown
 * @throws {Error} where something else is there than must be
 */
export async function runChaos({ extension, stops, kills, seed, onStep = () => {} }) {
  const chance = seeded(seed);
  const folder = mkdtempSync(join(tmpdir(), 'papertip-chaos-'));
  const { page, feed, lakes, close } = await serve();
  const start = Date.now();
  const open = () => openBrowser({ extension, profile: join(folder, 'profile'), page });
  const killed = killedSteps(stops, kills);
  /** @type {Map<string, number>} */
  const operations = new Map();
  /** @type {string[]} */
  const errors = [];
  /** @type {string[]} */
  const past = [];
  let opened = await open();
  try {
    let { model, ...world } = await prepare(opened, folder, feed);
    for (let step = 0; step < stops + kills; step++) {
      const isKill = killed.has(step);
      const possible = OPERATIONS.filter(({ isWrite }) => isWrite || !isKill);
      let operation = chance.pick(possible);
      let plan = operation.plan(model, chance, { ...world, folder, lakes, step });
      while (!plan) {
        operation = chance.pick(possible);
        plan = operation.plan(model, chance, { ...world, folder, lakes, step });
      }
      const delay = chance.below(LATEST_MS);
      const words = `${step}: ${operation.name}, ${isKill ? 'killed' : 'stopped'} after ${delay} ms`;
      past.push(words);
      onStep(words);
      operations.set(operation.name, (operations.get(operation.name) ?? 0) + 1);
      const failing = plan.run(opened).then(
        () => null,
        (/** @type {Error} */ cause) => cause,
      );
      await wait(delay);
      if (isKill) {
        await opened.kill();
        await failing;
        opened = await open();
        const before = model;
        model = await settled(opened, [...plan.ends, before]);
        if (model === before) plan.takeBack?.();
      } else {
        await opened.stopWorker();
        const failure = await failing;
        const shown = [...(await complaints(opened.library)), ...(await complaints(opened.popup))];
        errors.push(...shown.map((said) => `${words}: ${said}`));
        if (failure) throw failure;
        model = await settled(opened, plan.ends.slice(-1));
      }
    }
  } catch (cause) {
    const last = past.slice(-TOLD).join('\n  ');
    const said = await opened.library.evaluate(() => document.body.innerText).catch(() => '');
    throw new Error(
      `${/** @type {Error} */ (cause).message}\n\nseed ${seed}; the last operations:\n  ${last}\n\nThe library's page says:\n${said.slice(0, SAID_LENGTH)}`,
      { cause },
    );
  } finally {
    await opened.close();
    close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
  return { stops, kills, operations, errors, seconds: (Date.now() - start) / 1000 };
}

/** @param {number} stops @param {number} kills @returns {Set<number>} of all steps, evenly */
function killedSteps(stops, kills) {
  return new Set(Array.from({ length: kills }, (_, i) => Math.floor(((i + 0.5) * (stops + kills)) / kills)));
}

/**
 * Waits until one of the models is what is there.
 * @template {import('./model.mjs').Model} M
 * @param {import('./open-browser.mjs').Opened} opened
 * @param {M[]} models
 * @returns {Promise<M>}
 */
async function settled(opened, models) {
  for (const end = Date.now() + PATIENCE_MS; ; await wait(100)) {
    const { isAtRest, ...found } = await opened.contents();
    const same = models.find((model) => difference(contentsFor(model), found) === null);
    if (same && isAtRest) return same;
    if (Date.now() < end) continue;
    const differences = models.map((model) => difference(contentsFor(model), found));
    throw new Error(`Something else is there than must be:\n${differences.join('\nor\n')}`);
  }
}
