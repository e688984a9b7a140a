import { describe, expect, it } from 'vitest';
import { titleForms } from '../../src/core/page-title';

const TITLE = 'Zero-Shot Tokenizer Transfer';

describe('titleForms', () => {
  it.each([
    `[2405.07883] ${TITLE}`,
    `[2405.07883v2] ${TITLE}`,
    `[cs.CL/0101001] ${TITLE}`,
    `Title:${TITLE}`,
    `Title: ${TITLE}`,
    `${TITLE} | OpenReview`,
    `${TITLE} - ACL Anthology`,
    `${TITLE} | Semantic Scholar`,
    `[PDF] ${TITLE} | Semantic Scholar`,
    `(PDF) ${TITLE} | A. Author, B. Author`,
    `(PDF) ${TITLE}`,
    `${TITLE} | Request PDF`,
    `Paper page - ${TITLE}`,
    `${TITLE} | alphaXiv`,
    `${TITLE} | Papers With Code`,
    `${TITLE} | Proceedings of the 41st Conference on Words`,
    `${TITLE} | IEEE Conference Publication | IEEE Xplore`,
    ` ${TITLE} – ScienceDirect `,
  ])('takes off what the site adds: %s', (text) => {
    expect(titleForms(text)).toEqual([text.trim(), TITLE]);
  });

  it.each([
    TITLE,
    // Not the paper, but what is written about it, or a list of what was found.
    `[Re] ${TITLE}`,
    `[CLS] ${TITLE}`,
    `${TITLE} - Google Scholar`,
    `${TITLE} at DuckDuckGo`,
    `${TITLE} | My blog`,
    `${TITLE}: slides`,
    `Review: ${TITLE} | Part 2`,
    // A section of the site may have such a name.
    'Attention | OpenReview',
    'Prompt Tuning - ACL Anthology',
    '',
  ])('leaves the rest: %s', (text) => {
    expect(titleForms(text)).toEqual([text]);
  });
});
