/**
 * What a page shows and what of it is painted, both as places in its letters.
 * @typedef {object} PageReading
 * @property {string} letters all letters and digits of the page's text, see `lettersOf`
 * @property {{ start: number, end: number, text: string, href: string | null }[]} painted places in `letters`; `href` of the link around it
 * @property {{ href: string, hasText: boolean, isPainted: boolean }[]} links
 * @property {{ text: string, isPainted: boolean }[]} writtenUrls text nodes that hold a URL
 */

/**
 * Runs in the page, once it was scrolled through.
 * @returns {PageReading}
 */
export function readPage() {
  const fold = (/** @type {string} */ text) =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  const { papertipSeen: ranges = [] } = /** @type {{ papertipSeen?: Range[] }} */ (
    /** @type {unknown} */ (window)
  );
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  /** @type {Map<Node, number>} */
  const starts = new Map();
  const pieces = [];
  const writtenUrls = [];
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('script, style, noscript, template, textarea')) continue;
    const { data } = /** @type {Text} */ (node);
    starts.set(node, length);
    const piece = fold(data);
    pieces.push(piece);
    length += piece.length;
    if (/github\.com|4open\.science|github\.io/i.test(data)) {
      writtenUrls.push({
        text: data,
        isPainted: ranges.some((range) => range.intersectsNode(/** @type {Node} */ (node))),
      });
    }
  }
  const place = (/** @type {Node} */ node, /** @type {number} */ offset) => {
    const start = starts.get(node);
    return start === undefined ? -1 : start + fold(/** @type {Text} */ (node).data.slice(0, offset)).length;
  };
  const painted = ranges.map((range) => ({
    start: place(range.startContainer, range.startOffset),
    end: place(range.endContainer, range.endOffset),
    text: range.toString(),
    href: range.startContainer.parentElement?.closest('a')?.href ?? null,
  }));
  const links = [...document.querySelectorAll('a[href]')].map((link) => ({
    href: /** @type {HTMLAnchorElement} */ (link).href,
    hasText: (link.textContent ?? '').trim() !== '',
    isPainted: ranges.some((range) => range.intersectsNode(link)),
  }));
  return { letters: pieces.join(''), painted, links, writtenUrls };
}
