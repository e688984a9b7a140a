/**
 * Text nodes laid end to end: from an offset in the stream back to the page's own node and offset.
 * Edges of blocks and links take an offset that belongs to no node.
 */
export class TextStream {
  private nodes: (Text | null)[] = [];
  /** Where in its node each piece begins: a long text comes in pieces. */
  private nodeOffsets: number[] = [];
  /** Stream offset of each node's first unit, ascending. */
  private starts: number[] = [];
  /** Text as it was read; the page may change it before a mention is settled. */
  private texts: string[] = [];

  push(node: Text | null, nodeOffset: number, text: string, start: number): void {
    this.nodes.push(node);
    this.nodeOffsets.push(nodeOffset);
    this.starts.push(start);
    this.texts.push(text);
  }

  /** The text of [start, end). */
  slice(start: number, end: number): string {
    let text = '';
    for (let i = Math.max(0, this.indexAt(start)); i < this.nodes.length; i++) {
      const nodeStart = this.starts[i] as number;
      if (nodeStart >= end) break;
      text += (this.texts[i] as string).slice(Math.max(0, start - nodeStart), end - nodeStart);
    }
    return text;
  }

  /** A copy of the nodes that hold [start, end): it stays when the stream moves on. */
  part(start: number, end: number): TextStream {
    const copy = new TextStream();
    const first = Math.max(0, this.indexAt(start));
    const last = this.indexAt(end - 1) + 1;
    copy.nodes = this.nodes.slice(first, last);
    copy.nodeOffsets = this.nodeOffsets.slice(first, last);
    copy.starts = this.starts.slice(first, last);
    copy.texts = this.texts.slice(first, last);
    return copy;
  }

  /** [start, end) as a range of the page; null if the page has changed there since it was read. */
  range(start: number, end: number): Range | null {
    const first = this.indexAt(start);
    // A range ends after its last character, which may be the last of its node.
    const last = this.indexAt(end - 1);
    if (first < 0 || last < 0 || !this.isUnchanged(first) || !this.isUnchanged(last)) return null;
    const range = (this.nodes[first] as Text).ownerDocument.createRange();
    range.setStart(this.nodes[first] as Text, this.inNode(first, start));
    range.setEnd(this.nodes[last] as Text, this.inNode(last, end));
    return range;
  }

  /** Forgets the nodes that end before an offset. */
  discard(before: number): void {
    const keep = this.indexAt(before);
    if (keep <= 0) return;
    this.nodes = this.nodes.slice(keep);
    this.nodeOffsets = this.nodeOffsets.slice(keep);
    this.starts = this.starts.slice(keep);
    this.texts = this.texts.slice(keep);
  }

  private isUnchanged(index: number): boolean {
    const node = this.nodes[index];
    return !!node?.isConnected && node.data.startsWith(this.texts[index] as string, this.nodeOffsets[index]);
  }

  private inNode(index: number, offset: number): number {
    return (this.nodeOffsets[index] as number) + offset - (this.starts[index] as number);
  }

  /** The last node that starts at or before the offset; −1 where there is none. */
  private indexAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] as number) <= offset) low = middle + 1;
      else high = middle - 1;
    }
    return high;
  }
}
