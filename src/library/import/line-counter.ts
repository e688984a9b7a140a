/** Tells in which line of a text a place is. Places are asked for in their order, so that the text is looked through once. */
export class LineCounter {
  private line = 1;
  private next: number;

  constructor(private readonly text: string) {
    this.next = text.indexOf('\n');
  }

  /** @param place UTF-16 offset, not before the one asked for last @returns 1-based */
  lineAt(place: number): number {
    while (this.next >= 0 && this.next < place) {
      this.line++;
      this.next = this.text.indexOf('\n', this.next + 1);
    }
    return this.line;
  }
}
