import type { Settings } from '../core/settings';
import type { Mention } from './mention';

/** The registry name is a public contract: other software may read what Papertip recognised. */
const NAME = 'papertip';
/** Short names apart: they are words of the page rather than titles. */
const NAMES_NAME = 'papertip-name';
const WASH_NAME = 'papertip-wash';
const HOVER_NAME = 'papertip-hover';

/** Paints mentions with the CSS Custom Highlight API: the page's DOM is not touched. */
export class Highlighter {
  // Own list: in Firefox a content script cannot iterate a Highlight (Xray wrappers).
  private readonly painted = new Map<Mention, { range: Range; name: string }>();
  private style: Settings['highlight'] = 'underline';

  constructor() {
    // Firefox starts an updated extension's script in open pages, and the marks of the one before are still there.
    this.unregister();
  }

  setStyle(style: Settings['highlight']): void {
    if (style === this.style) return;
    this.unregister();
    this.style = style;
    for (const { range, name } of this.painted.values()) this.register(range, name);
  }

  has(mention: Mention): boolean {
    return this.painted.has(mention);
  }

  add(mentions: Mention[]): void {
    for (const mention of mentions) {
      if (!mention.isPainted || this.painted.has(mention)) continue;
      const { range } = mention;
      const name = mention.kind === 'name' ? NAMES_NAME : NAME;
      this.painted.set(mention, { range, name });
      this.register(range, name);
    }
  }

  remove(mentions: Mention[]): void {
    for (const mention of mentions) {
      const known = this.painted.get(mention);
      if (!known) continue;
      for (const name of [known.name, WASH_NAME]) deleteFrom(name, known.range);
      this.painted.delete(mention);
    }
  }

  /** A range loses its text where that is moved, or written anew as it was. */
  repair(): void {
    for (const [mention, { range }] of [...this.painted]) {
      const { start, startOffset, end, endOffset } = mention.place;
      const isThere = range.startContainer === start && range.endContainer === end;
      if (isThere && range.startOffset === startOffset && range.endOffset === endOffset) continue;
      this.remove([mention]);
      this.add([mention]);
    }
  }

  /** Shows which mention a card belongs to; null for none. */
  setHovered(range: Range | null): void {
    CSS.highlights.delete(HOVER_NAME);
    if (range && this.style !== 'off') CSS.highlights.set(HOVER_NAME, new Highlight(range));
  }

  clear(): void {
    this.unregister();
    this.painted.clear();
  }

  private register(range: Range, name: string): void {
    if (this.style === 'off') return;
    addTo(name, range);
    if (this.style === 'wash') addTo(WASH_NAME, range);
  }

  private unregister(): void {
    for (const name of [NAME, NAMES_NAME, WASH_NAME, HOVER_NAME]) CSS.highlights.delete(name);
  }
}

function addTo(name: string, range: Range): void {
  const highlight = CSS.highlights.get(name);
  if (highlight) highlight.add(range);
  else CSS.highlights.set(name, new Highlight(range));
}

function deleteFrom(name: string, range: Range): void {
  const highlight = CSS.highlights.get(name);
  highlight?.delete(range);
  if (highlight?.size === 0) CSS.highlights.delete(name);
}
