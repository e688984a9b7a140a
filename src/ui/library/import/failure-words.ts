/** What went wrong with an import, as people may be told: what happened, and what to do. With a full stop. */
export function failureWords(cause: unknown): string {
  const { name, message } = cause as Error;
  switch (name) {
    case 'NotFoundError':
    case 'NotReadableError':
      return 'The file can no longer be read: it was moved, changed or closed to the browser. Choose it again.';
    case 'QuotaExceededError':
      return 'There is no room on this computer for what was read. Make some, and import again.';
    default:
      return `The import stopped (${message.replace(/\.$/, '')}). Try it again.`;
  }
}
