import { describe, expect, it } from 'vitest';
import { DISK_FULL, isDiskFull, wordsOf } from '../../src/core/disk-full';
import { failureWords } from '../../src/ui/library/import/failure-words';

const named = (name: string, message: string) => Object.assign(new Error(message), { name });

const FULL = [
  new DOMException('The current transaction exceeded its quota limitations.', 'QuotaExceededError'),
  new DOMException(
    'Encountered full disk while opening backing store for indexedDB.open.',
    'QuotaExceededError',
  ),
  named('UnknownError', 'NS_ERROR_FILE_NO_DEVICE_SPACE: the operation failed'),
  named('NS_ERROR_FILE_NO_DEVICE_SPACE', ''),
  named('Error', 'QUOTA_BYTES quota exceeded'),
  named('Error', 'Session storage quota bytes exceeded. Values were not stored.'),
  named('UnknownError', 'Internal error: the disk is full'),
  named('Error', 'ENOSPC: no space left on device'),
];

describe('a full disk', () => {
  it.each(FULL)('is told by $name: $message', (cause) => {
    expect(isDiskFull(cause)).toBe(true);
    expect(wordsOf(cause)).toBe(DISK_FULL);
    expect(failureWords(cause)).toBe(DISK_FULL);
  });

  it.each([
    named('AbortError', 'stopped'),
    named('UnknownError', 'Internal error.'),
    null,
    undefined,
    'text',
  ])('is nothing else: %s', (cause) => {
    expect(isDiskFull(cause)).toBe(false);
  });
});
