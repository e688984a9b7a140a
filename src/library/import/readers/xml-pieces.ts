import { LineCounter } from '../line-counter';

export interface XmlRoot {
  /** Lower case, without prefix: `rss`, `feed`, `rdf`. */
  name: string;
  /** The opening tag as written, for it declares the prefixes. */
  tag: string;
  /** Where what follows it begins. */
  end: number;
  /** Whether a DOCTYPE above it defines entities. */
  hasEntities: boolean;
}

/** The outermost element of an XML text, past declarations and comments; null where there is none. */
export function xmlRoot(text: string): XmlRoot | null {
  let hasEntities = false;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    if (text.startsWith('<?', at)) at = after(text, '?>', at);
    else if (text.startsWith('<!--', at)) at = after(text, '-->', at);
    else if (text.startsWith('<!', at)) {
      // An inner subset holds declarations, each with a `>` of its own.
      const open = text.slice(at, after(text, '>', at)).indexOf('[');
      const end = open < 0 ? after(text, '>', at) : after(text, ']', at + open);
      hasEntities ||= /<!ENTITY\s/i.test(text.slice(at, end));
      at = end;
    } else {
      const end = after(text, '>', at);
      const tag = text.slice(at, end);
      const name = /^<(?:[\w.-]+:)?([\w.-]+)/.exec(tag)?.[1]?.toLowerCase();
      return name ? { name, tag, end, hasEntities } : null;
    }
  }
  return null;
}

export interface XmlPiece {
  text: string;
  /** 1-based. */
  line: number;
  /** UTF-16 units up to its end. */
  end: number;
  /** False where the file ends, or the next one begins, before it is closed. */
  isWhole: boolean;
}

/** The `item` or `entry` elements of a feed, unparsed; what is written in comments and CDATA sections is none. */
export function* xmlPieces(text: string, from: number): Generator<XmlPiece> {
  const mark = /<!--|<!\[CDATA\[|<(\/?)(?:[\w.-]{1,40}:)?(?:item|entry)(?=[\s/>])/gi;
  mark.lastIndex = from;
  let start = -1;
  const lines = new LineCounter(text);
  const piece = (end: number, isWhole: boolean): XmlPiece => {
    return { text: text.slice(start, end), line: lines.lineAt(start), end, isWhole };
  };
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    const [whole, slash] = found;
    if (whole === '<!--') mark.lastIndex = after(text, '-->', found.index);
    else if (whole.startsWith('<![')) mark.lastIndex = after(text, ']]>', found.index);
    else if (slash) {
      if (start >= 0) yield piece(after(text, '>', found.index), true);
      start = -1;
    } else {
      if (start >= 0) yield piece(found.index, false);
      start = found.index;
    }
  }
  if (start >= 0) yield piece(text.length, false);
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}
