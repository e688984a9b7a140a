import { findOn } from '../find-on';
import type { Paper } from '../paper';
import { encodeIn } from './encode-in';
import { oneLine } from './one-line';
import { mainUrl } from './paper-url';

/** `[Title](url)` in CommonMark. A paper without a link leads to the search for its title: a link must lead somewhere. */
export function markdownLink(paper: Paper): string {
  return link(paper.title, mainUrl(paper) ?? findOn(paper).at(-1)?.url ?? '');
}

/** `[words](url)`, whatever both are. */
export function link(words: string, url: string): string {
  return `[${escapeMarkdown(words)}](${encodeIn(url, /[()<>\s\\]/g)})`;
}

/** In one line, as it is: no emphasis, no link (some readers see one in `\](`), no code, no entity. */
export function escapeMarkdown(text: string): string {
  return oneLine(text).replace(/[\\`*_[\]<>~]|(?<=\])\(|&(?=#?\w+;)/g, '\\$&');
}
