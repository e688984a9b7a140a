import { browser } from 'wxt/browser';
import { fail, type Result } from '../core/result';
import type { CallName, Calls, OnceName } from './protocol';

/** One is cut off by a worker that is stopped, the next one may meet it while it stops; a third says that something is wrong. */
const ATTEMPTS = 3;
/** Before each further attempt, longer each time (ms): a worker that stops cannot be woken yet. */
const PAUSE_MS = 50;

/**
 * Calls the worker, waking it if need be, and asks again where it was stopped before it could answer: such calls may be
 * done twice (`protocol`). Never rejects: where the worker cannot be reached the result says so.
 */
export function call<Name extends Exclude<CallName, OnceName>>(
  name: Name,
  args: Calls[Name]['args'],
): Promise<Result<Calls[Name]['value']>> {
  return ask(name, args, 'Try again.');
}

/** @param advice for where no attempt was answered */
export async function ask<Name extends CallName>(
  name: Name,
  args: Calls[Name]['args'],
  advice: string,
): Promise<Result<Calls[Name]['value']>> {
  let why = 'it did not answer';
  for (let attempt = 0; attempt < ATTEMPTS && !isOrphaned(); attempt++) {
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt));
    try {
      const result = await browser.runtime.sendMessage({ papertip: name, args });
      if (isResult(result)) return result as Result<Calls[Name]['value']>;
    } catch (cause) {
      why = (cause as Error).message;
    }
  }
  return isOrphaned()
    ? fail('gone', 'Papertip was updated or removed. Reload the page to use it again.')
    : fail('internal', `Papertip cannot be reached (${why}). ${advice}`);
}

/** Whether the extension was updated, reloaded or removed while this page stayed open. */
function isOrphaned(): boolean {
  return browser.runtime?.id === undefined;
}

function isResult(value: unknown): value is Result<unknown> {
  return typeof value === 'object' && value !== null && 'ok' in value;
}
