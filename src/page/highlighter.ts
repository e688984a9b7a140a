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
  private readonly ranges = new Map<Range, string>();
  private style: Settings['highlight'] = 'underline';

  constructor() {
    // Firefox starts an updated extension's script in open pages, and the marks of the one before are still there.
    this.unregister();
  }

  setStyle(style: Settings['highlight']): void {
    if (style === this.style) return;
    this.unregister();
    this.style = style;
    for (const [range, name] of this.ranges) this.register(range, name);
  }

  add(mentions: Mention[]): void {
    for (const { range, kind, isPainted } of mentions) {
      if (!isPainted || this.ranges.has(range)) continue;
      const name = kind === 'name' ? NAMES_NAME : NAME;
      this.ranges.set(range, name);
      this.register(range, name);
    }
  }

  remove(mentions: Mention[]): void {
    for (const { range } of mentions) {
      for (const name of [this.ranges.get(range), WASH_NAME]) if (name) deleteFrom(name, range);
      this.ranges.delete(range);
    }
  }

  /** Shows which mention a card belongs to; null for none. */
  setHovered(range: Range | null): void {
    CSS.highlights.delete(HOVER_NAME);
    if (range && this.style !== 'off') CSS.highlights.set(HOVER_NAME, new Highlight(range));
  }

  clear(): void {
    this.unregister();
    this.ranges.clear();
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
