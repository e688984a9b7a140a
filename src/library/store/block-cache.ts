/** Blocks of postings that are kept at hand, in bytes. */
const MOST_BYTES = 16_000_000;

type Key = [name: number, index: number];

/** The blocks that were read last. */
export class BlockCache {
  /** In the order of their use: a Map keeps that of insertion. */
  private readonly blocks = new Map<string, Uint8Array>();
  private bytes = 0;

  /** @param load reads those that are not at hand, in order */
  async read(keys: Key[], load: (missing: Key[]) => Promise<Uint8Array[]>): Promise<Uint8Array[]> {
    // Held before anything is waited for: another read may push them out meanwhile.
    const held = new Map(keys.map((key) => [key.join(), this.blocks.get(key.join())]));
    const missing = keys.filter((key) => !held.get(key.join()));
    const loaded = missing.length > 0 ? await load(missing) : [];
    for (const [i, key] of missing.entries()) held.set(key.join(), loaded[i] as Uint8Array);
    return keys.map((key) => {
      const block = held.get(key.join()) as Uint8Array;
      this.keep(key.join(), block);
      return block;
    });
  }

  private keep(name: string, block: Uint8Array): void {
    if (!this.blocks.delete(name)) this.bytes += block.length;
    this.blocks.set(name, block);
    for (const [oldest, { length }] of this.blocks) {
      if (this.bytes <= MOST_BYTES) break;
      this.blocks.delete(oldest);
      this.bytes -= length;
    }
  }
}
