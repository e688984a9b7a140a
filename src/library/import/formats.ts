export type Format = keyof typeof FORMAT_NAMES;

/** What is read, as people call it. */
export const FORMAT_NAMES = {
  'daily-digest': 'daily digest (text)',
  'hugging-face': 'Hugging Face daily papers (JSON)',
  'arxiv-atom': 'arXiv (Atom)',
  'arxiv-rss': 'arXiv (RSS)',
  feed: 'RSS or Atom feed',
  'json-feed': 'JSON Feed',
  bibtex: 'BibTeX',
  ris: 'RIS',
  'csl-json': 'CSL JSON',
  'json-lines': 'JSON Lines',
  json: 'JSON',
  'zotero-csv': 'Zotero CSV',
  csv: 'CSV with a Title column',
  archive: 'a library exported from Papertip (JSON)',
} as const;
