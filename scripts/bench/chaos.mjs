import { parseArgs } from 'node:util';
import { OUTPUTS } from '../build-extension.mjs';
import { needFiles } from '../need-files.mjs';
import { runChaos } from './chaos/run-chaos.mjs';

/**
 * What becomes of the user's things where the background worker is stopped and the browser killed at any moment:
 * `chaos [STOPS] [--kills K] [--seed S]`. The same seed makes the same choices; what time they meet is the machine's.
 * @param {string[]} args
 * @returns {Promise<import('../bench.mjs').Figure[]>}
 * @throws {Error} what was lost, doubled or made up, after which operations
 */
export async function run(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      kills: { type: 'string', default: '0' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      extension: { type: 'string', default: OUTPUTS.chromium },
    },
  });
  needFiles([[values.extension, '`npm run build` first']]);
  const stops = Number(positionals[0] ?? 50);
  const [kills, seed] = [Number(values.kills), Number(values.seed)];
  console.log(`seed ${seed}`);
  const result = await runChaos({ extension: values.extension, stops, kills, seed, onStep: console.log });
  return [
    { name: 'worker stops', value: result.stops, unit: '' },
    { name: 'browser kills', value: result.kills, unit: '' },
    ...[...result.operations].map(([name, value]) => ({ name: `operations: ${name}`, value, unit: '' })),
    {
      name: 'errors that people saw',
      value: result.errors.length,
      unit: '',
      note: result.errors.slice(0, 5).join(' | ') || undefined,
    },
    { name: 'lost, doubled or made up', value: 0, unit: '' },
    { name: 'time', value: result.seconds, unit: 's', note: `seed ${seed}` },
  ];
}
