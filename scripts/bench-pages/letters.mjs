/**
 * Letters and digits alone, lower case, without accents: what a text says, however it is marked up. On purpose not
 * the extension's own normalisation: the measure must not share its mistakes.
 * @param {string} text
 * @returns {string}
 */
export function lettersOf(text) {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * A manifest's surface is source text: without tags, Markdown links and LaTeX commands it is what the page shows.
 * @param {string} surface
 */
export function shownText(surface) {
  return surface
    .replace(/<[^>]*>?/g, '')
    .replace(/\]\([^)]*\)?/g, '')
    .replace(/&(?:[a-z]+|#\d+);/gi, ' ')
    .replace(/\\(?:text(?:it|bf|rm|tt)|emph|mathcal|mathbf|mathrm)\b/g, '');
}
