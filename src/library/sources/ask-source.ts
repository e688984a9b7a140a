import { readRetryAfter } from '../../core/sources/schedule';
import { receiveBody } from './receive-body';
import { SourceError } from './source-error';
import { ANSWER_MAX_MS, SILENCE_MAX_MS } from './source-limits';

/** What an answer said of its own version: sent back, it lets the server say that nothing has changed. */
export interface Validators {
  etag?: string;
  lastModified?: string;
}

export type SourceAnswer =
  | { kind: 'unchanged' }
  | { kind: 'changed'; body: Blob; validators: Validators; url: string };

export interface AskOptions {
  signal?: AbortSignal;
  /**
   * `manual`, where nobody watches: a redirect could lead to a server that the user never allowed. `follow` only with a
   * `fetch` that cannot leave the origin.
   */
  redirect?: 'manual' | 'follow';
  fetch?: typeof fetch;
  now?: () => number;
}

/**
 * Asks a source once, without cookies, for what has changed.
 * @throws SourceError, and the signal's reason
 */
export async function askSource(
  url: string,
  validators: Validators,
  { signal, redirect = 'manual', fetch = globalThis.fetch, now = Date.now }: AskOptions = {},
): Promise<SourceAnswer> {
  const silence = new SilenceWatch();
  const end = AbortSignal.any([
    silence.signal,
    AbortSignal.timeout(ANSWER_MAX_MS),
    ...(signal ? [signal] : []),
  ]);
  const { host } = new URL(url);
  try {
    const response = await fetch(url, {
      redirect,
      signal: end,
      headers: conditions(validators),
      // The reader's own version decides, not what the browser happens to have.
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    silence.reset();
    if (response.status === 304) return { kind: 'unchanged' };
    if (isRedirect(response))
      throw new SourceError(
        'moved',
        `${host} sends on to another address, where Papertip does not follow by itself.`,
      );
    if (!response.ok) throw refusal(response, host, now());
    const body = await receiveBody(response, host, () => silence.reset());
    return { kind: 'changed', body, validators: validatorsOf(response), url: response.url || url };
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof SourceError) throw cause;
    throw new SourceError('unreachable', unreachableWords(host, end, cause as Error));
  } finally {
    silence.stop();
  }
}

/** Ends a request to which nobody says anything any more. */
class SilenceWatch {
  private readonly controller = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;
  readonly signal = this.controller.signal;

  constructor() {
    this.reset();
  }

  reset(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.controller.abort(), SILENCE_MAX_MS);
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}

/** Browsers hide what a redirect says. */
function isRedirect({ type, status }: Response): boolean {
  return type === 'opaqueredirect' || (status >= 300 && status < 400);
}

function conditions({ etag, lastModified }: Validators): Record<string, string> {
  return {
    ...(etag ? { 'If-None-Match': etag } : {}),
    ...(lastModified ? { 'If-Modified-Since': lastModified } : {}),
  };
}

function validatorsOf({ headers }: Response): Validators {
  const [etag, lastModified] = [headers.get('etag'), headers.get('last-modified')];
  return { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) };
}

function refusal({ status, headers }: Response, host: string, now: number): SourceError {
  return new SourceError(
    'refused',
    `${refusalWords(status, host)} (${status}).`,
    readRetryAfter(headers.get('retry-after'), now),
  );
}

function refusalWords(status: number, host: string): string {
  if (status === 404 || status === 410) return `${host} has nothing at this address any more`;
  if (status === 401 || status === 403) return `${host} does not let Papertip read this`;
  if (status === 429) return `${host} asks for fewer requests`;
  return status >= 500 ? `${host} has a problem of its own` : `${host} did not take the request`;
}

function unreachableWords(host: string, end: AbortSignal, cause: Error): string {
  if (end.aborted) return `${host} took too long to answer.`;
  if (globalThis.navigator?.onLine === false) return 'This computer is not connected.';
  return `There was no whole answer from ${host} (${cause.message}).`;
}
