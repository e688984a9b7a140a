import type { Format } from '../formats';
import type { Reader } from './reader';

/** Loaded when its format is met: with its library a reader may be large. */
export const readers: Record<Format, () => Promise<Reader>> = {
  archive: async () => (await import('./archive')).readArchive,
  'daily-digest': async () => (await import('./daily-digest')).readDailyDigest,
  'hugging-face': json,
  'arxiv-atom': feed,
  'arxiv-rss': feed,
  feed,
  'json-feed': async () => (await import('./json-feed')).readJsonFeed,
  bibtex: async () => (await import('./bibtex')).readBibtex,
  ris: async () => (await import('./ris')).readRis,
  'csl-json': json,
  'json-lines': async () => (await import('./json-lines')).readJsonLines,
  json,
  'zotero-csv': csv,
  csv,
};

async function json(): Promise<Reader> {
  return (await import('./json')).readJson;
}

async function feed(): Promise<Reader> {
  return (await import('./feed')).readFeed;
}

async function csv(): Promise<Reader> {
  return (await import('./csv')).readCsv;
}
