import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { DISK_FULL, isDiskFull } from '../core/disk-full';
import { fail, ok, type Result } from '../core/result';
import { pageHost } from './page-host';
import type { CallName, Calls } from './protocol';
import { PAGE_CALLS, SCHEMAS } from './schemas';

export interface Sender {
  /** Undefined for the extension's own pages. */
  tabId: number | undefined;
  /** Our content script in a web page; else one of our own pages, which may stand in a tab, too. */
  isWebPage: boolean;
  isPrivate: boolean;
  /** See `pageHost`. */
  host: string;
}

export type Handlers = {
  [Name in CallName]: (args: Calls[Name]['args'], sender: Sender) => Promise<Calls[Name]['value'] | null>;
};

/** What of `runtime.MessageSender` decides whether a message is answered. */
export interface MessageOrigin {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; url?: string | undefined; incognito?: boolean } | undefined;
}

/** Answers calls of pages and of the extension's own views. Register at the worker's start, synchronously. */
export function serve(handlers: Handlers): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, origin: MessageOrigin, respond: (result: unknown) => void) => {
      if (!isRequest(message)) return undefined;
      const own = { id: browser.runtime.id, url: browser.runtime.getURL('/') };
      answer(handlers, message, origin, own).then(respond);
      // Tells the browser that `respond` is called later.
      return true;
    },
  );
}

/** Checks name, sender and arguments, then calls the handler; whatever goes wrong is a `Failure`, never a throw. */
export async function answer(
  handlers: Handlers,
  request: { papertip: unknown; args: unknown },
  origin: MessageOrigin,
  own: { id: string; url: string },
): Promise<Result<unknown>> {
  const name = request.papertip;
  if (!isCallName(name)) return fail('invalid', `There is no call "${String(name)}".`);
  if (origin.id !== own.id) return fail('invalid', 'Only Papertip itself may call.');
  if (isCard(origin.url)) return fail('invalid', 'The card is a view: it may call nothing.');
  const isOwnPage = origin.url?.startsWith(own.url) ?? false;
  if (!isOwnPage && !Object.hasOwn(PAGE_CALLS, name))
    return fail('invalid', `A web page may not call "${name}".`);
  const args = v.safeParse(SCHEMAS[name], request.args);
  if (!args.success) return fail('invalid', `"${name}" was called wrongly: ${args.issues[0].message}`);
  const sender: Sender = {
    tabId: origin.tab?.id,
    isWebPage: !isOwnPage,
    isPrivate: origin.tab?.incognito === true,
    host: pageHost(origin),
  };
  try {
    const handle = handlers[name] as (args: unknown, sender: Sender) => Promise<unknown>;
    const value = await handle(args.output, sender);
    return value === null ? fail('not-found', 'This paper is not in the library.') : ok(value);
  } catch (cause) {
    console.error(`papertip: ${name}`, cause);
    return fail('internal', failureWords(cause));
  }
}

/** Whatever is written is written as a whole, or not at all. */
function failureWords(cause: unknown): string {
  return isDiskFull(cause)
    ? `${DISK_FULL} What was there is safe; nothing of this was stored.`
    : `Papertip could not do this (${(cause as Error).message}). Nothing was lost; try again.`;
}

/** It stands in web pages, in Chromium under an address of the session's own. */
function isCard(url: string | undefined): boolean {
  return url !== undefined && /^[a-z]+-extension:\/\/[^/]*\/card\.html(?:[?#]|$)/.test(url);
}

function isRequest(message: unknown): message is { papertip: unknown; args: unknown } {
  return typeof message === 'object' && message !== null && 'papertip' in message;
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(SCHEMAS, name);
}
