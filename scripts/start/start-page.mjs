import { codeLink } from '../read-digest.mjs';
import { html } from './html.mjs';

/** @typedef {import('../read-digest.mjs').Paper} Paper */

const KEYS = [
  ['Rest the pointer on a dotted title', 'abstract, code and related papers; Esc closes the card'],
  ['Alt + Shift + P', 'opens the popup with the cursor in the search box'],
  ['paper, then Tab, in the address bar', 'searches the library from there'],
  ['Select some words, then the context menu', 'looks them up'],
];

/**
 * A page where papers of the digest are mentioned in the ways in which real pages do it.
 * @param {Paper[]} papers the library, newest first
 * @returns {string} an HTML document that loads only `theme.css`, `start-page.css` and `icon.svg`
 */
export function startPage(papers) {
  const withCode = papers.filter(codeLink);
  const plain = papers.filter((paper) => !codeLink(paper));
  const [first, second] = withCode;
  const parts = [
    first && inSentence(first, plain[0]),
    second && acrossMarkup(second),
    inList(plain.slice(1, 6)),
    asRepositories(withCode.slice(2, 6)),
    asReferences(papers.slice(-4)),
    first && leftAlone(first),
  ];
  return String(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Papertip is loaded</title>
<link rel="icon" href="icon.svg">
<link rel="stylesheet" href="theme.css">
<link rel="stylesheet" href="start-page.css">
</head>
<body>
<header>
<img src="icon.svg" width="48" height="48" alt="">
<div>
<h1>Papertip is loaded</h1>
<p>It knows ${papers.length} papers, offline. Below, some of them are mentioned the way pages do it.</p>
</div>
</header>
<main>
<section class="keys" aria-label="Try this">
<h2>Try this</h2>
<dl>
${KEYS.map(([keys, effect]) => html`<div><dt>${keys}</dt><dd>${effect}</dd></div>\n`)}</dl>
</section>
${parts}
</main>
<footer>
<p>The titles are those of the bundled digest. This page is served from your own machine and loads nothing else.</p>
</footer>
</body>
</html>
`);
}

/**
 * @param {string} heading
 * @param {ReturnType<typeof html>} content
 */
function section(heading, content) {
  return html`<section>\n<h2>${heading}</h2>\n${content}\n</section>\n`;
}

/**
 * @param {Paper} paper
 * @param {Paper | undefined} other
 */
function inSentence(paper, other) {
  const next = other ? html` We then read ${other.title}, which starts from the other end.` : '';
  return section('In a sentence', html`<p>This week’s reading group begins with ${paper.title}.${next}</p>`);
}

/** @param {Paper} paper */
function acrossMarkup(paper) {
  const words = paper.title.split(' ');
  const half = Math.ceil(words.length / 2);
  const [head, tail] = [words.slice(0, half).join(' '), words.slice(half).join(' ')];
  return section(
    'Across markup, in capitals, in quotes',
    html`<p>The same paper three times: <em>${head}</em> <strong>${tail}</strong>;
${paper.title.toUpperCase()}; and “${paper.title}.”</p>`,
  );
}

/** @param {Paper[]} papers */
function inList(papers) {
  return section('In a list', html`<ul>\n${papers.map(({ title }) => html`<li>${title}</li>\n`)}</ul>`);
}

/** @param {Paper[]} papers */
function asRepositories(papers) {
  const forms = [
    (/** @type {string} */ label) =>
      html`Install it from <a href="https://github.com/${label}">our repository</a>.`,
    (/** @type {string} */ label) => html`<code>git clone git@github.com:${label}.git</code>`,
    (/** @type {string} */ label) => html`See https://github.com/${label}/issues/3 for details.`,
    (/** @type {string} */ label) =>
      html`The <a href="https://github.com/${label}/tree/main#readme">read-me</a>.`,
  ];
  const items = papers.flatMap((paper, index) => {
    const link = codeLink(paper);
    // The forms are GitHub's; another code host has none of them.
    if (!link?.url.startsWith('https://github.com/')) return [];
    return [html`<li>${forms[index % forms.length]?.(link.label)}</li>\n`];
  });
  return section('By their repositories', html`<ul>\n${items}</ul>`);
}

/** @param {Paper[]} papers */
function asReferences(papers) {
  const items = papers.map(({ title, appearances: [shown] }) => {
    return html`<li>“${title}.” <em>${shown?.digest}</em>, ${shown?.date}.</li>\n`;
  });
  return section('In a list of references', html`<ol>\n${items}</ol>`);
}

/** @param {Paper} paper */
function leftAlone(paper) {
  const part = paper.title.split(' ').slice(0, 2).join(' ');
  const owner = codeLink(paper)?.label.split('/')[0];
  return section(
    'Not a mention',
    html`<p>Part of a title (${part}) is left alone, and so is another repository of the same owner:
https://github.com/${owner}/another-project.</p>`,
  );
}
