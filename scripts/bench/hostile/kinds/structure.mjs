import { fill, LONG_TITLE, made, PROSE, still, TITLE, times } from '../make-page.mjs';

/** Documents that are large, deep or odd. @type {import('../make-page.mjs').Kind[]} */
export const STRUCTURE = [
  still(
    '100,000 elements',
    times(100_000, (i) => `<i>t${i % 100} </i>`),
  ),
  still(
    '300,000 tiny elements',
    times(300_000, () => '<i>token </i>'),
  ),
  still(
    '200,000 empty elements',
    times(200_000, () => '<b></b>'),
  ),
  still('nested 500 deep by the parser', `${'<div>'.repeat(500)}${TITLE}`),
  made(
    'nested 6,000 deep by a script',
    `let at = document.body; for (let i = 0; i < 6000; i++) at = at.appendChild(document.createElement('span')); at.textContent = ${JSON.stringify(TITLE)};`,
  ),
  made(
    'nested 3,000 deep, a title at every level',
    `let at = document.body; for (let i = 0; i < 3000; i++) { at.append(${JSON.stringify(`${TITLE} `)}); at = at.appendChild(document.createElement('b')); }`,
  ),
  still(
    '10,000 wide lists nested',
    times(1000, (i) => `<ul><li>${PROSE}<ul>${'<li>x'.repeat(10)}</ul></ul>${i}`),
  ),
  still(
    'a table of 40,000 cells',
    `<table>${times(2000, (r) => `<tr>${times(20, (c) => `<td>${r} ${c}`)}`)}</table>`,
  ),
  still(
    'a table with a title in each of 5,000 rows',
    `<table>${times(5000, (r) => `<tr><td>${r}<td>${LONG_TITLE}`)}</table>`,
  ),
  still('500 tables in tables', `${'<table><tr><td>'.repeat(150)}${TITLE}`),
  still('20,000 data attributes', `<p ${times(20_000, (i) => `data-a${i}="${i}" `)}>${TITLE}</p>`),
  still(
    'attributes of 5 MB',
    times(5, () => `<p title="${fill(PROSE, 1_000_000)}">${TITLE}</p>`),
  ),
  made(
    '2,000 open shadow roots with a title each',
    `for (let i = 0; i < 2000; i++) { const host = document.body.appendChild(document.createElement('div')); host.attachShadow({ mode: 'open' }).append(${JSON.stringify(LONG_TITLE)}); }`,
  ),
  made(
    '20,000 open shadow roots',
    `for (let i = 0; i < 20000; i++) document.body.appendChild(document.createElement('i')).attachShadow({ mode: 'open' }).append('text ' + i);`,
  ),
  made(
    '500 shadow roots within each other',
    `let at = document.body; for (let i = 0; i < 500; i++) { const host = at.appendChild(document.createElement('div')); at = host.attachShadow({ mode: 'open' }); at.append(${JSON.stringify(TITLE)}); }`,
  ),
  made(
    '5,000 custom elements with slots',
    `customElements.define('a-box', class extends HTMLElement { connectedCallback() { const root = this.attachShadow({ mode: 'open' }); root.append('before ', document.createElement('slot')); } }); for (let i = 0; i < 5000; i++) { const box = document.createElement('a-box'); box.textContent = ${JSON.stringify(TITLE)}; document.body.append(box); }`,
  ),
  still(
    'declarative shadow roots',
    times(3000, () => `<div><template shadowrootmode="open"><slot></slot></template>${TITLE}</div>`),
  ),
  still('templates of 5 MB', `<template>${fill(`<p>${LONG_TITLE}</p>`, 5_000_000)}</template>`),
  still('comments of 5 MB', `<!--${fill(PROSE, 5_000_000)}-->${TITLE}`),
  still(
    'a script of data of 5 MB',
    `<script type="application/json">${JSON.stringify(fill(PROSE, 5_000_000))}</script>`,
  ),
  still(
    'noscript, style and options of 3 MB',
    `<noscript>${fill(PROSE, 1_000_000)}</noscript><select>${times(20_000, (i) => `<option>${TITLE} ${i}`)}</select>`,
  ),
  still('a textarea of 5 MB', `<textarea>${fill(`${LONG_TITLE} `, 5_000_000)}</textarea>`),
  still(
    'contenteditable with 5,000 titles',
    `<div contenteditable>${times(5000, () => `<p>${LONG_TITLE}`)}</div>`,
  ),
  still(
    'SVG with 10,000 texts',
    `<svg width="900" height="9000">${times(10_000, (i) => `<text y="${i}">${TITLE}</text>`)}</svg>`,
  ),
  still(
    'SVG links and foreignObject',
    `<svg>${times(3000, (i) => `<a href="https://arxiv.org/abs/2401.${10_000 + i}"><text>${i}</text></a>`)}<foreignObject>${times(1000, () => `<p>${TITLE}`)}</foreignObject></svg>`,
  ),
  still(
    'MathML of 20,000 elements',
    `<math>${times(10_000, () => '<mrow><mi>x</mi></mrow>')}</math>${TITLE}`,
  ),
  still(
    'KaTeX-like spans nested',
    times(
      2000,
      (i) =>
        `<span class="katex"><span class="base"><span class="mord">x</span><span class="msupsub"><span>${i}</span></span></span></span> `,
    ),
  ),
  still(
    'content-visibility on 5,000 titles',
    times(5000, () => `<p style="content-visibility:auto;contain-intrinsic-size:20px">${LONG_TITLE}`),
  ),
  still(
    'display none on 20,000 titles',
    `<div style="display:none">${times(20_000, () => `<p>${TITLE}`)}</div>`,
  ),
  still('20,000 titles see-through', `<div style="opacity:0">${times(20_000, () => `<p>${TITLE}`)}</div>`),
  still(
    '20,000 details closed',
    times(20_000, (i) => `<details><summary>${i}</summary>${TITLE}</details>`),
  ),
  still(
    'columns, flex and grid',
    `<div style="columns:9">${times(3000, () => `<p>${LONG_TITLE}`)}</div><div style="display:grid">${times(3000, () => `<p>${TITLE}`)}</div>`,
  ),
  still(
    '40 headings h1 of 100 kB',
    times(40, () => `<h1>${fill(PROSE, 100_000)}</h1>`),
  ),
];
