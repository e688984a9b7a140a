import { DISK_FULL, isDiskFull } from '../../../core/disk-full';

/** What went wrong with an import, as people may be told: what happened, and what to do. With a full stop. */
export function failureWords(cause: unknown): string {
  if (isDiskFull(cause)) return DISK_FULL;
  const { name, message } = cause as Error;
  switch (name) {
    case 'NotFoundError':
    case 'NotReadableError':
      return 'The file can no longer be read: it was moved, changed or closed to the browser. Choose it again.';
    default:
      return `The import stopped (${message.replace(/\.$/, '')}). Try it again.`;
  }
}
