/** Failures are data across messages: a caller sees what went wrong and decides, nothing is thrown over a boundary. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

export interface Failure {
  /** `gone`: the extension was reloaded or removed under the page. */
  code: 'invalid' | 'not-found' | 'gone' | 'internal';
  /** What happened, in words a person can act on. */
  message: string;
}

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = <T = never>(code: Failure['code'], message: string): Result<T> => ({
  ok: false,
  error: { code, message },
});
