/** What a newer Papertip has written is left alone: this one would misread it. */
export class NewerDatabaseError extends Error {
  constructor() {
    super('A newer Papertip has written your library. Update Papertip to open it; nothing was changed');
    this.name = 'NewerDatabaseError';
  }
}
