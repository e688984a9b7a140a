/** What happened, and what to do. */
export const DISK_FULL =
  'The disk, or what the browser grants Papertip on it, is full. Make some room, then try again.';

/**
 * Whether a write failed for want of room. Browsers say it in several ways: Chromium and Firefox end a transaction with a
 * QuotaExceededError; a database that cannot even be opened, or a disk that is full before the browser's own bound is
 * reached, has other names and says it in its message (`NS_ERROR_FILE_NO_DEVICE_SPACE`, "full disk", "QUOTA_BYTES").
 */
export function isDiskFull(cause: unknown): boolean {
  const { name = '', message = '' } = (cause ?? {}) as { name?: string; message?: string };
  return (
    name === 'QuotaExceededError' ||
    name === 'NS_ERROR_FILE_NO_DEVICE_SPACE' ||
    SIGNS.test(message.slice(0, 500))
  );
}

const SIGNS =
  /quota|full disk|disk is full|no space left|NO_DEVICE_SPACE|FILE_ERROR_NO_SPACE|not enough (?:disk )?space/i;

/** What went wrong, for people: the browser's own words only where there are no better ones. */
export function wordsOf(cause: unknown): string {
  return isDiskFull(cause) ? DISK_FULL : (cause as Error).message;
}
