import puppeteer from 'puppeteer-core';
import { QUIET_ARGS, ROOT_ARGS } from './quiet-args.mjs';

/**
 * Starts a browser with a new profile and Papertip loaded. The extension comes in over the debugging pipe: from 137
 * on, branded Chrome no longer loads one from the command line.
 * @param {string} program
 * @param {string | null} extension folder of the unpacked extension; null for a browser without it
 * @param {{ headless: boolean, args?: string[], protocolTimeout?: number }} options `protocolTimeout`: ms that one
 *   step in the page may take, 0 for any; Puppeteer's own is 180 s
 * @returns {Promise<{ browser: import('puppeteer-core').Browser, extensionId: string }>} an empty id without extension
 */
export async function launchChromium(program, extension, { headless, args = [], protocolTimeout }) {
  const browser = await puppeteer.launch({
    executablePath: program,
    headless,
    protocolTimeout,
    pipe: true,
    enableExtensions: true,
    defaultViewport: headless ? { width: 1000, height: 760 } : null,
    // Without the banner "controlled by automated test software": a person uses this window.
    ignoreDefaultArgs: headless ? [] : ['--enable-automation'],
    args: [...QUIET_ARGS, ...ROOT_ARGS, ...args],
  });
  const extensionId = extension ? await browser.installExtension(extension) : '';
  return { browser, extensionId };
}
