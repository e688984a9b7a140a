import type { VNode } from 'preact';
import type { MarkedText } from '../../core/paper';

/** Text with what matched the query in `<mark>`; built from offsets, so no text is ever read as HTML. */
export function Marked({ text, marks }: MarkedText) {
  const parts: (string | VNode)[] = [];
  let end = 0;
  for (const [from, to] of marks) {
    if (from > end) parts.push(text.slice(end, from));
    parts.push(<mark key={from}>{text.slice(from, to)}</mark>);
    end = to;
  }
  parts.push(text.slice(end));
  return <>{parts}</>;
}
