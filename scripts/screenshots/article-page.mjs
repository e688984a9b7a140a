import { codeLink } from '../read-digest.mjs';
import { html } from '../start/html.mjs';

/**
 * A reading group's notes, as a page on which Papertip is at home.
 * @param {import('../read-digest.mjs').Paper[]} papers
 * @returns {string} an HTML document that loads `theme.css` and `start-page.css`
 */
export function articlePage(papers) {
  const [first, , , fourth] = papers.filter(codeLink);
  const others = papers.filter((paper) => !codeLink(paper));
  const repository = fourth && codeLink(fourth);
  return String(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Reading group</title>
<link rel="icon" href="icon.svg">
<link rel="stylesheet" href="theme.css">
<link rel="stylesheet" href="start-page.css">
</head>
<body>
<main>
<h1>Reading group, autumn term</h1>
<p>We begin with ${first?.title}, and ask which parts of an answer a reward should be paid for.</p>
<h2>After that</h2>
<ul>
${others.slice(1, 4).map(({ title }) => html`<li>${title}</li>\n`)}</ul>
<h2>To try at home</h2>
<p>The code of the fourth week is at
<a href="${repository?.url}">${repository?.label}</a>.
Bring a laptop, and read <em>${others[6]?.title}</em> beforehand; it is short.</p>
</main>
</body>
</html>
`);
}
