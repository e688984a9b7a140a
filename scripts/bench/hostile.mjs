import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from '../browsers/find-browser.mjs';
import { launchChromium } from '../browsers/launch-chromium.mjs';
import { SEALED_ARGS } from '../browsers/quiet-args.mjs';
import { OUTPUTS } from '../build-extension.mjs';
import { needFiles } from '../need-files.mjs';
import { importPapers } from './hostile/import-papers.mjs';
import { isRed, judge } from './hostile/judge.mjs';
import { KINDS } from './hostile/kinds.mjs';
import { measureKind } from './hostile/measure-kind.mjs';
import { ownPapers } from './hostile/own-papers.mjs';
import { serveKinds } from './hostile/serve-kinds.mjs';

/**
 * What the built extension adds to kinds of pages that would like to freeze, each beside the same page without it.
 * `--only TEXT`, also several times: those whose names contain it; `--runs N`: at most so many of each, as many as one is red in (3);
 * `--papers FILE`: imported first; `--json FILE`: all verdicts.
 * @param {string[]} args
 * @returns {Promise<import('../bench.mjs').Figure[]>} ms that are added to the longest task
 */
export async function run(args) {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string', multiple: true, default: [''] },
      runs: { type: 'string', default: '3' },
      papers: { type: 'string' },
      json: { type: 'string' },
      extension: { type: 'string', default: OUTPUTS.chromium },
    },
  });
  needFiles([[values.extension, '`npm run build` first']]);
  const program = findBrowser('chromium');
  if (!program) throw new Error('No Chromium, Chrome or Edge was found.');
  const kinds = KINDS.filter(({ name }) => values.only.some((words) => name.includes(words)));
  const options = { headless: true, args: SEALED_ARGS, protocolTimeout: 120_000 };
  let plain = await launchChromium(program, null, options);
  let extended = await launchChromium(program, values.extension, options);
  const server = await serveKinds();
  const folder = mkdtempSync(join(tmpdir(), 'papertip-hostile-'));
  /** @type {import('./hostile/judge.mjs').Verdict[]} */
  const verdicts = [];
  try {
    let hasPapers = false;
    let hasOwn = false;
    for (const kind of kinds) {
      if (values.papers && !hasPapers)
        await importPapers(extended.browser, extended.extensionId, values.papers);
      hasPapers = true;
      if (kind.own && !hasOwn) {
        const file = join(folder, 'own.jsonl');
        writeFileSync(file, ownPapers());
        await importPapers(extended.browser, extended.extensionId, file);
        hasOwn = true;
      }
      const made = kind.make();
      const runs = [];
      // One that is not red is judged; others are looked at again, as anything may have held up the machine.
      do {
        const without = await measureKind(plain.browser, kind, server.show(made));
        const withIt = await measureKind(extended.browser, kind, server.show(made));
        runs.push({ without, with: withIt });
        // A tab that is stuck goes on using the machine: the browser is ended with it.
        if (!without.answers) {
          await plain.browser.close();
          plain = await launchChromium(program, null, options);
        }
        if (!withIt.answers) {
          await extended.browser.close();
          extended = await launchChromium(program, values.extension, options);
          hasPapers = false;
          hasOwn = false;
        }
      } while (runs.length < Number(values.runs) && isRed(runs) && !(kind.own && !hasOwn));
      const verdict = judge(kind.name, runs);
      verdicts.push(verdict);
      console.log(line(verdict));
    }
  } finally {
    await Promise.all([extended.browser.close(), plain.browser.close()]);
    server.close();
    rmSync(folder, { recursive: true });
  }
  if (values.json) writeFileSync(values.json, `${JSON.stringify(verdicts, null, 2)}\n`);
  const red = verdicts.filter((verdict) => verdict.red);
  console.log(
    `\n${verdicts.length} kinds, ${red.length} of them red${red.map(({ kind }) => `\n  ${kind}`).join('')}\n`,
  );
  return verdicts.map(({ kind, added, red, answers }) => ({
    name: kind,
    value: added,
    unit: 'ms',
    note: red ? (answers ? 'RED' : 'RED: does not answer') : undefined,
  }));
}

/** @param {import('./hostile/judge.mjs').Verdict} verdict */
function line({ kind, red, answers, cpu, ...ms }) {
  const of = (/** @type {number} */ value) => value.toFixed(0).padStart(6);
  return `${red ? 'RED' : 'ok '} ${kind.padEnd(58)} longest ${of(ms.without)} →${of(ms.with)}, added ${of(ms.added)}, own ${of(ms.own)}, CPU added ${of(cpu)} ms${answers ? '' : ', does not answer'}`;
}
