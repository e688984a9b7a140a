import { OTHER, subjectPage, TITLE } from './subject-page';

const article = {
  '@context': 'https://schema.org/',
  '@graph': [
    { '@type': 'WebSite', name: 'Journal' },
    {
      '@type': ['Article', 'ScholarlyArticle'],
      headline: TITLE,
      citation: [{ '@type': 'ScholarlyArticle', name: OTHER }],
    },
  ],
};

/** Sites of conferences and journals, and of those who collect papers. */
export const publisherPages = [
  subjectPage(
    'OpenReview: forum',
    'https://openreview.net/forum?id=aBcD1234',
    `<title>${TITLE} | OpenReview</title><meta name="citation_title" content="${TITLE}">
     <meta property="og:title" content="${TITLE.slice(0, 12)}...">`,
    `<div class="forum-title"><h2 class="citation_title">${TITLE}</h2></div><p>Compare ${OTHER}.</p>`,
  ),
  subjectPage(
    'OpenReview: forum before its metadata',
    'https://openreview.net/forum?id=aBcD1234',
    `<title>${TITLE} | OpenReview</title>`,
    `<p>Compare ${OTHER}.</p>`,
  ),
  subjectPage(
    'ACL Anthology',
    'https://aclanthology.org/2024.acl-long.1/',
    `<title>${TITLE} - ACL Anthology</title><meta content="${TITLE}" property="og:title">`,
    `<h2 id="title"><a href="https://aclanthology.org/2024.acl-long.1.pdf">${TITLE}</a></h2><p>${OTHER}</p>`,
  ),
  subjectPage(
    'Semantic Scholar',
    'https://www.semanticscholar.org/paper/Zero-Shot-Tokenizer-Transfer-A-B/0f3a9c',
    `<title data-react-helmet="true">[PDF] ${TITLE} | Semantic Scholar</title>`,
    `<p>${OTHER}</p>`,
  ),
  subjectPage(
    'a journal with JSON-LD',
    'https://journal.test/articles/12',
    `<title>Article 12</title><script type="application/ld+json">{ broken, }</script>
     <script type="application/ld+json">${JSON.stringify(article)}</script>`,
    `<p>${OTHER}</p>`,
  ),
  subjectPage(
    'a copy on ResearchGate',
    'https://www.researchgate.net/publication/380000001_Zero-Shot_Tokenizer_Transfer',
    `<title>(PDF) ${TITLE} | A. Author and B. Author</title>`,
    `<p>${OTHER}</p>`,
  ),
  subjectPage(
    'a repository of theses, by dc.title',
    'https://eprints.test/12',
    `<title>Thesis 12</title><meta name="DC.title" content="${TITLE}">`,
    `<p>${OTHER}</p>`,
  ),
  subjectPage(
    'a project page, by twitter:title',
    'https://project.test/',
    `<title>Project</title><meta name="twitter:title" content="${TITLE}">`,
    `<p>${OTHER}</p>`,
  ),
];

/** Pages that carry the title in the same places and are not about the paper. */
export const otherPages = [
  subjectPage(
    'Semantic Scholar: a search',
    'https://www.semanticscholar.org/search?q=zero-shot%20tokenizer%20transfer',
    `<title>${TITLE} | Semantic Scholar</title><meta property="og:title" content="${TITLE}">`,
    `<h1>${TITLE}</h1>`,
  ),
  subjectPage(
    'Google Scholar: all versions',
    'https://scholar.google.com/scholar?cluster=123',
    `<title>${TITLE} - Google Scholar</title>`,
    `<h3><a href="https://arxiv.org/abs/2405.00001">${TITLE}</a></h3>`,
  ),
  subjectPage(
    'a reproduction of it',
    'https://openreview.net/forum?id=rE12',
    `<title>[Re] ${TITLE} | OpenReview</title><meta name="citation_title" content="[Re] ${TITLE}">`,
    '',
  ),
  subjectPage(
    'a talk about it',
    'https://talks.test/',
    `<title>${TITLE}: what we learned</title><meta property="og:title" content="Notes on ${TITLE}">`,
    '',
  ),
  subjectPage(
    'a list of articles in JSON-LD',
    'https://journal.test/volume',
    `<title>Volume 3</title><script type="application/ld+json">${JSON.stringify([
      { '@type': 'ScholarlyArticle', name: TITLE },
      { '@type': 'ScholarlyArticle', name: OTHER },
    ])}</script>`,
    '',
  ),
  subjectPage(
    'a song of that name in JSON-LD',
    'https://songs.test/1',
    `<title>Song</title><script type="application/ld+json">{"@type":"MusicRecording","name":"${TITLE}"}</script>`,
    '',
  ),
  subjectPage(
    'JSON-LD of nothing',
    'https://journal.test/empty',
    `<title>Empty</title>${['null', '7', '[null]', '{"@graph":null}', '{"@type":"Article"}', '']
      .map((json) => `<script type="application/ld+json">${json}</script>`)
      .join('')}`,
    '',
  ),
];
