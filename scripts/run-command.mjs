import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { root } from './root.mjs';

/**
 * @typedef {object} Finished
 * @property {number} code exit code; 127 where the program could not be started
 * @property {string} output both streams, in the order they came
 *
 * @typedef {object} Options
 * @property {boolean} [quiet] keep the output to oneself; it is still returned
 * @property {Record<string, string>} [env] added to the environment
 * @property {string | URL} [cwd] where it runs; the project's folder where left out
 */

/**
 * Runs a program, without standard input, and waits for it.
 * @param {string} program
 * @param {string[]} args
 * @param {Options} [options]
 * @returns {Promise<Finished>}
 */
export function runCommand(program, args, { quiet = false, env = {}, cwd = root } = {}) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // npm is a .cmd file on Windows, which starts only through a shell.
      shell: process.platform === 'win32' && program === 'npm',
    });
    const take = (/** @type {NodeJS.WriteStream} */ stream) => (/** @type {Buffer} */ chunk) => {
      output += chunk;
      if (!quiet) stream.write(chunk);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs the program that an installed package brings, with this Node: the same on every platform.
 * @param {string} packageName
 * @param {string[]} args
 * @param {Options} [options]
 */
export function runTool(packageName, args, options) {
  const folder = new URL(`node_modules/${packageName}/`, root);
  const { bin } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
  const path = typeof bin === 'string' ? bin : (bin[packageName] ?? Object.values(bin)[0]);
  return runCommand(process.execPath, [fileURLToPath(new URL(path, folder)), ...args], options);
}
