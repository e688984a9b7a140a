import { isConnected } from '../dom';
import type { Place } from '../place';

/** Text nodes laid end to end: from an offset in the stream back to the page's own node and offset. */
export class TextStream {
  /** Null for an edge between blocks: it takes an offset that belongs to no node. */
  private nodes: (Text | null)[] = [];
  /** Stream offset of each node's first unit, ascending. */
  private starts: number[] = [];
  /** Text as it was read; the page may change it before a mention is settled. */
  private texts: string[] = [];

  push(node: Text | null, text: string, start: number): void {
    this.nodes.push(node);
    this.starts.push(start);
    this.texts.push(text);
  }

  /** The text of [start, end), as it was read. */
  slice(start: number, end: number): string {
    let text = '';
    this.forEach(start, end, (_node, piece) => {
      text += piece;
    });
    return text;
  }

  /** Each piece of [start, end), with its stream offset and with that of its node. */
  forEach(
    start: number,
    end: number,
    tell: (node: Text | null, piece: string, pieceStart: number, nodeStart: number, text: string) => void,
  ): void {
    for (let i = Math.max(0, this.indexAt(start)); i < this.nodes.length; i++) {
      const nodeStart = this.starts[i] as number;
      if (nodeStart >= end) break;
      const pieceStart = Math.max(start, nodeStart);
      const text = this.texts[i] as string;
      const pieceEnd = Math.min(end, this.starts[i + 1] ?? end);
      tell(
        this.nodes[i] as Text | null,
        text.slice(pieceStart - nodeStart, pieceEnd - nodeStart),
        pieceStart,
        nodeStart,
        text,
      );
    }
  }

  /** [start, end) as a place of the page; null if the page has changed there since it was read. */
  place(start: number, end: number): Place | null {
    const first = this.indexAt(start);
    // A place ends after its last character, which may be the last of its node.
    const last = this.indexAt(end - 1);
    if (!this.isUnchanged(first, start, end) || !this.isUnchanged(last, start, end)) return null;
    return {
      start: this.nodes[first] as Text,
      startOffset: start - (this.starts[first] as number),
      end: this.nodes[last] as Text,
      endOffset: end - (this.starts[last] as number),
    };
  }

  /** Forgets the nodes that end before an offset. */
  discard(before: number): void {
    const keep = this.indexAt(before);
    if (keep <= 0) return;
    this.nodes = this.nodes.slice(keep);
    this.starts = this.starts.slice(keep);
    this.texts = this.texts.slice(keep);
  }

  private isUnchanged(index: number, start: number, end: number): boolean {
    const node = this.nodes[index];
    if (!node || !isConnected(node)) return false;
    const nodeStart = this.starts[index] as number;
    const from = Math.max(0, start - nodeStart);
    const part = (this.texts[index] as string).slice(from, end - nodeStart);
    return node.data.startsWith(part, from);
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
