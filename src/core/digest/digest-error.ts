/** What is wrong with a digest, and where: `file:line: message`. */
export class DigestError extends Error {
  override name = 'DigestError';
  constructor(
    readonly file: string,
    /** 1-based; 0 where the whole file is meant. */
    readonly line: number,
    readonly reason: string,
  ) {
    super(line ? `${file}:${line}: ${reason}` : `${file}: ${reason}`);
  }
}
