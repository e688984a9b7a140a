/** A part of one text. */
export interface Span<Text> {
  text: Text;
  /** UTF-16 offsets, both included: what ends where another begins touches it. */
  from: number;
  to: number;
}

interface Row<Value> {
  /** By `from`. */
  spans: { from: number; to: number; value: Value }[];
  longest: number;
}

/** Values by the parts of texts that they take. What is asked costs by what is found there, however much there is elsewhere. */
export class SpanIndex<Text extends object, Value> {
  private readonly rows = new Map<Text, Row<Value>>();

  add(spans: Iterable<Span<Text>>, value: Value): void {
    for (const { text, from, to } of spans) {
      let row = this.rows.get(text);
      if (!row) {
        row = { spans: [], longest: 0 };
        this.rows.set(text, row);
      }
      row.longest = Math.max(row.longest, to - from);
      row.spans.splice(countUpTo(row, from), 0, { from, to, value });
    }
  }

  /** Takes values away. @param texts in which they may be */
  delete(values: ReadonlySet<Value>, texts: Iterable<Text>): void {
    for (const text of new Set(texts)) {
      const row = this.rows.get(text);
      if (!row) continue;
      row.spans = row.spans.filter(({ value }) => !values.has(value));
      if (row.spans.length === 0) this.rows.delete(text);
    }
  }

  /** The values that touch an offset. */
  at(text: Text, offset: number): Value[] {
    const row = this.rows.get(text);
    const found: Value[] = [];
    if (!row) return found;
    for (let i = countUpTo(row, offset) - 1; i >= 0; i--) {
      const { from, to, value } = row.spans[i] as Row<Value>['spans'][number];
      if (from < offset - row.longest) break;
      if (to >= offset) found.push(value);
    }
    return found;
  }

  in(text: Text): Value[] {
    return this.rows.get(text)?.spans.map(({ value }) => value) ?? [];
  }
}

/** How many spans begin at or before an offset. */
function countUpTo({ spans }: Row<unknown>, offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as { from: number }).from <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
