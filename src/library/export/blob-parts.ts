/** Characters that are held as text before the browser takes them over: it may put them on the disk. */
const PART_LENGTH = 1 << 20;

/** A large file, made from texts without holding them. */
export class BlobParts {
  private readonly parts: Blob[] = [];
  private held: string[] = [];
  private length = 0;

  add(text: string): void {
    this.held.push(text);
    this.length += text.length;
    if (this.length >= PART_LENGTH) this.handOver();
  }

  /** @param type as in `Content-Type` */
  whole(type: string): Blob {
    this.handOver();
    return new Blob(this.parts, { type });
  }

  private handOver(): void {
    this.parts.push(new Blob(this.held));
    this.held = [];
    this.length = 0;
  }
}
