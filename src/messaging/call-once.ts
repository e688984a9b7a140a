import type { Result } from '../core/result';
import { ask } from './client';
import type { Calls, OnceName } from './protocol';

/**
 * Makes a call that must not be done twice, under a name of its own: where the answer was lost the worker is asked again,
 * and answers what it has done already.
 */
export function callOnce<Name extends OnceName>(
  name: Name,
  args: Omit<Calls[Name]['args'], 'once'>,
): Promise<Result<Calls[Name]['value']>> {
  const named = { ...args, once: crypto.randomUUID() } as Calls[Name]['args'];
  return ask(name, named, 'It may have been done all the same: look before you do it again.');
}
