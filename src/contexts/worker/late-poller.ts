import { browser } from 'wxt/browser';
import type { Poller } from '../../library/sources/poller';
import { opener } from '../../library/store/opener';

const SCRIPT = '/poller.js';
/** Where the script leaves what it has, for the worker. */
const PLACE = 'papertipOpenPoller';

type OpenPoller = (onLost: () => void) => Promise<Poller>;

/** Called by the script itself. */
export function offerPoller(open: OpenPoller): void {
  Object.assign(globalThis, { [PLACE]: open });
}

/**
 * What asks and reads sources, loaded when it is first needed: with it the worker would take twice as long to wake (100 ms
 * instead of 50). Call it at the worker's start.
 */
export function latePoller(): () => Promise<Poller> {
  // A service worker may load later only what it has loaded when it was installed.
  if (!import.meta.env.FIREFOX) addEventListener('install', loadScript);
  return opener(async (onLost) => {
    await loadScript();
    return (Reflect.get(globalThis, PLACE) as OpenPoller)(onLost);
  });
}

declare function importScripts(url: string): void;

async function loadScript(): Promise<void> {
  const url = browser.runtime.getURL(SCRIPT);
  // Firefox' background is a page.
  if (import.meta.env.FIREFOX) await import(/* @vite-ignore */ url);
  else importScripts(url);
}
