import { OTHER, subjectPage, TITLE } from './subject-page';

/** Results of a search in Google Scholar; the words searched for stand in bold in each of them. */
export const scholarResults = subjectPage(
  'Google Scholar: results',
  'https://scholar.google.com/scholar?hl=en&q=zero-shot+tokenizer+transfer',
  `<title>${TITLE} - Google Scholar</title>`,
  `<div id="gs_res_ccl_mid">${['<b>Zero</b>-<b>shot tokenizer transfer</b>', OTHER]
    .map(
      (title, index) => `<div class="gs_r gs_or gs_scl"><div class="gs_ri"><h3 class="gs_rt">
        <span class="gs_ctu"><span class="gs_ct1">[PDF]</span></span> <a href="https://papers.test/${index}">${title}</a></h3>
        <div class="gs_a">A Author, B Author - arXiv preprint, 2024 - papers.test</div>
        <div class="gs_rs">We study what words are made of …</div></div></div>`,
    )
    .join('')}</div>`,
);
