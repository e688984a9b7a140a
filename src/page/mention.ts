/** A place on the page that names a paper. */
export interface Mention {
  /** Live: it follows the page's changes, and collapses where its text is removed. */
  range: Range;
  /** The range's text when it was found: if it reads otherwise now, the page has changed it. */
  text: string;
  /** More than one where different papers have the same title. */
  paperIds: string[];
  /** `name`: the paper's short name alone. */
  kind: 'title' | 'url' | 'link' | 'name';
  /** `probable`: the title differs in some words; a person may say that it is another paper. */
  certainty: 'exact' | 'probable';
  /** The link whose target it is, or the image whose address, with that address; null for text. */
  link: { element: HTMLAnchorElement | HTMLImageElement; href: string } | null;
  /** False where there is nothing to paint: an image, a link around a picture or a whole block. */
  isPainted: boolean;
}

export function textMention(
  kind: Exclude<Mention['kind'], 'link'>,
  range: Range,
  paperIds: string[],
  certainty: Mention['certainty'] = 'exact',
): Mention {
  return { range, text: range.toString(), paperIds, kind, certainty, link: null, isPainted: true };
}

/** Whether the page still says what made this a mention. */
export function isAlive({ range, text, link }: Mention): boolean {
  if (link) return link.element.isConnected && addressOf(link.element) === link.href;
  return range.startContainer.isConnected && range.toString() === text;
}

/** Absolute. */
export function addressOf(element: HTMLAnchorElement | HTMLImageElement): string {
  return 'src' in element ? element.src : element.href;
}

export function isSamePlace(a: Range, b: Range): boolean {
  return (
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}
