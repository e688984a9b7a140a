import { marked } from 'marked';

/**
 * A file as the site that holds it would show it: Markdown as GitHub does, BibTeX and text as they are, HTML as it is.
 * @param {string} kind `md`, `html`, `bib`, `txt` or `yml`
 * @param {string} source
 * @returns {string} a whole HTML page
 */
export function renderFile(kind, source) {
  if (kind === 'html') return source;
  const body =
    kind === 'md' ? marked.parse(source, { gfm: true, async: false }) : `<pre>${escapeHtml(source)}</pre>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>page</title></head><body><article>${body}</article></body></html>`;
}

/** @param {string} text */
function escapeHtml(text) {
  return text.replace(/[&<>]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char] ?? char);
}
