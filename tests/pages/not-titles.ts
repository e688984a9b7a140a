import type { Sample } from './title-forms';

const TITLE = 'Zero-Shot Tokenizer Transfer';

const hidden = (what: string, html: string): Sample => ({ what, html, painted: [] });

/** Text that is no title of a paper we know, or not the page's to mark. */
export const notTitles: Sample[] = [
  hidden('the beginning of a title', 'Zero-Shot Tokenizer'),
  hidden('the end of a title', 'Tokenizer Transfer without any example'),
  hidden('a name before the colon', 'Tree-Planner, CenterCLIP, TokenFlow and Quiet-STaR are names.'),
  hidden('one word changed', 'Zero-Shot Tokenizer Translation'),
  hidden('one word between', 'Zero-Shot Neural Tokenizer Transfer'),
  hidden('a longer word at its end', 'Zero-Shot Tokenizer Transferomatics'),
  hidden('a longer word at its beginning', 'SubZero-Shot Tokenizer Transfer'),
  hidden('words in another order', 'Tokenizer Zero-Shot Transfer'),
  hidden('hyphens gone', 'ZeroShot TokenizerTransfer'),
  hidden(
    'other papers',
    'Attention Is All You Need. Deep Residual Learning for Image Recognition. Learning to Compose Soft Prompts',
  ),
  hidden('the same first words', 'Reinforcement Learning for Machine Learning Engineering Teams'),
  hidden('an input', `<input value="${TITLE}"> <input placeholder="${TITLE}">`),
  hidden('a text area', `<textarea>${TITLE}</textarea>`),
  hidden('a select', `<select><option>${TITLE}</option></select>`),
  hidden('a button in a form field list', `<datalist><option value="${TITLE}">${TITLE}</option></datalist>`),
  hidden('contenteditable', `<div contenteditable>${TITLE}</div>`),
  hidden('contenteditable true', `<div contenteditable="true"><p>${TITLE}</p></div>`),
  hidden('contenteditable plaintext-only', `<div contenteditable="plaintext-only">${TITLE}</div>`),
  hidden('a text box by role', `<div role="textbox">${TITLE}</div>`),
  hidden(
    'script',
    `<script>const title = '${TITLE}';</script><script type="application/json">"${TITLE}"</script>`,
  ),
  hidden('style', `<style>/* ${TITLE} */</style>`),
  hidden('noscript', `<noscript>${TITLE}</noscript>`),
  hidden('template', `<template><p>${TITLE}</p></template>`),
  hidden('a comment', `<!-- ${TITLE} -->`),
  hidden('attributes', `<img alt="${TITLE}" title="${TITLE}">`),
  hidden('SVG text', `<svg><text y="10">${TITLE}</text></svg>`),
  hidden('CodeMirror 5', `<div class="CodeMirror"><pre class="CodeMirror-line">${TITLE}</pre></div>`),
  hidden('CodeMirror 6', `<div class="cm-editor"><div class="cm-line">${TITLE}</div></div>`),
  hidden('Monaco', `<div class="monaco-editor"><div class="view-line"><span>${TITLE}</span></div></div>`),
  hidden('Ace', `<div class="ace_editor"><div class="ace_line">${TITLE}</div></div>`),
  {
    what: 'what may not be edited in what may',
    html: `<div contenteditable="false">${TITLE}</div>`,
    painted: [TITLE],
  },
];
