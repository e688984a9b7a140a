import { OTHER, subjectPage, TITLE } from './subject-page';

/** arXiv, its HTML papers, ar5iv's, and the readers that carry arXiv's numbers. */
export const arxivPages = [
  subjectPage(
    'arXiv: abstract',
    'https://arxiv.org/abs/2405.00001',
    `<title>[2405.00001] ${TITLE}</title><meta property="og:site_name" content="arXiv.org"/>
     <meta property="og:title" content="${TITLE}"/><meta name="citation_title" content="${TITLE}" />
     <meta name="citation_arxiv_id" content="2405.00001" />`,
    `<h1 class="title mathjax"><span class="descriptor">Title:</span>${TITLE}</h1>
     <blockquote class="abstract mathjax"><span class="descriptor">Abstract:</span> Like ${OTHER}.</blockquote>`,
  ),
  subjectPage(
    'arXiv: HTML',
    'https://arxiv.org/html/2405.00001v1',
    `<title>${TITLE}</title>`,
    `<article class="ltx_document"><h1 class="ltx_title ltx_title_document">Zero-Shot <br class="ltx_break">Tokenizer Transfer</h1>
     <h2 class="ltx_title">References</h2><ul><li class="ltx_bibitem">${OTHER}.</li></ul></article>`,
  ),
  subjectPage(
    'ar5iv',
    'https://ar5iv.labs.arxiv.org/html/2405.00001',
    `<title>[2405.00001] ${TITLE}</title><meta property="og:title" content="${TITLE}">
     <meta property="og:site_name" content="ar5iv">`,
    `<article class="ltx_document"><h1 class="ltx_title_document">${TITLE}</h1><p class="ltx_p">${OTHER}</p></article>`,
  ),
  subjectPage(
    'alphaXiv',
    'https://www.alphaxiv.org/abs/2405.00001',
    `<title>${TITLE} | alphaXiv</title>`,
    `<div id="root"><p>Ask about ${OTHER}</p></div>`,
  ),
  subjectPage(
    'Hugging Face: paper',
    'https://huggingface.co/papers/2405.00001',
    `<title>Paper page - ${TITLE}</title><meta property="og:title" content="Paper page - ${TITLE}">`,
    `<main><h2>Community</h2><p>See ${OTHER}.</p></main>`,
  ),
];
