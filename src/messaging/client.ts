import { browser } from 'wxt/browser';
import { fail, type Result } from '../core/result';
import type { CallName, Calls } from './protocol';

/** Calls the worker, waking it if need be. Never rejects: where the worker cannot be reached the result says so. */
export async function call<Name extends CallName>(
  name: Name,
  args: Calls[Name]['args'],
): Promise<Result<Calls[Name]['value']>> {
  try {
    const result = await browser.runtime.sendMessage({ papertip: name, args });
    return isResult(result)
      ? (result as Result<Calls[Name]['value']>)
      : fail('internal', 'Papertip did not answer. Try again.');
  } catch (cause) {
    return isOrphaned()
      ? fail('gone', 'Papertip was updated or removed. Reload the page to use it again.')
      : fail('internal', `Papertip cannot be reached (${(cause as Error).message}). Try again.`);
  }
}

/** Whether the extension was updated, reloaded or removed while this page stayed open. */
function isOrphaned(): boolean {
  return browser.runtime?.id === undefined;
}

function isResult(value: unknown): value is Result<unknown> {
  return typeof value === 'object' && value !== null && 'ok' in value;
}
