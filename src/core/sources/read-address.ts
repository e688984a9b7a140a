import { ADDRESS_MAX_LENGTH } from '../limits';

/** An address that papers come from, as it is asked. */
export interface SourceAddress {
  url: string;
  /** What people call it, where that is known without asking. */
  name?: string;
}

export const DAILY_PAPERS: SourceAddress & { name: string } = {
  url: 'https://huggingface.co/api/daily_papers',
  name: 'Hugging Face Daily Papers',
};

/** https://arxiv.org/category_taxonomy; archives without categories, and those with. */
const ARXIV_CATEGORY =
  /^(?:(?:gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math-ph|nucl-ex|nucl-th|quant-ph)|(?:astro-ph|cond-mat|cs|econ|eess|math|nlin|physics|q-bio|q-fin|stat)(?:\.[a-z]{2}|\.[a-z]+(?:-[a-z]+)?)?)$/i;

/**
 * What the user types as an address: an arXiv category, a page that has a feed, a file on GitHub, or the address itself.
 * @returns a sentence without a full stop where it is none
 */
export function readAddress(text: string): SourceAddress | { problem: string } {
  const typed = text.trim();
  if (!typed) return { problem: 'There is no address' };
  if (typed.length > ADDRESS_MAX_LENGTH)
    return { problem: `The address is longer than ${ADDRESS_MAX_LENGTH} characters` };
  if (ARXIV_CATEGORY.test(typed)) return arxivCategory(typed);
  const url = toUrl(typed);
  if (!url) return { problem: 'This is not a web address' };
  if (url.username || url.password)
    return { problem: 'Papertip keeps no passwords: leave name and password out' };
  url.hash = '';
  return arxivListing(url) ?? dailyPapers(url) ?? githubFile(url) ?? { url: url.href };
}

/** `feed:` stands before addresses, or in the place of their scheme, on some sites. */
function toUrl(typed: string): URL | null {
  const bare = typed.replace(/^feed:(?:\/\/)?/i, '');
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(bare) ? bare : `https://${bare}`;
  if (!URL.canParse(whole)) return null;
  const url = new URL(whole);
  const isHost = url.hostname.includes('.') || url.hostname === 'localhost' || url.hostname.startsWith('[');
  return /^https?:$/.test(url.protocol) && isHost ? url : null;
}

/** New papers of a category, once a day: https://info.arxiv.org/help/rss.html */
function arxivCategory(category: string): SourceAddress {
  const [archive = '', subject] = category.split('.');
  const name = archive.toLowerCase() + (subject ? `.${subjectName(archive, subject)}` : '');
  return { url: `https://rss.arxiv.org/rss/${name}`, name: `arXiv ${name}` };
}

/** Subjects are capitals (`cs.CL`), but for words in some archives (`cond-mat.str-el`). */
function subjectName(archive: string, subject: string): string {
  return /^(?:cond-mat|physics)$/i.test(archive) ? subject.toLowerCase() : subject.toUpperCase();
}

/** A listing's page, or one of the feed's former places, which only lead on. */
function arxivListing({ hostname, pathname }: URL): SourceAddress | null {
  if (!/(?:^|\.)arxiv\.org$/.test(hostname)) return null;
  const [, category] = /^\/(?:list|rss)\/([\w.-]+?)(?:\/|$)/.exec(pathname) ?? [];
  return category && ARXIV_CATEGORY.test(category) ? arxivCategory(category) : null;
}

function dailyPapers({ hostname, pathname, search }: URL): SourceAddress | null {
  if (hostname !== 'huggingface.co' || search) return null;
  return /^\/(?:papers(?:\/(?:date|week|month)\/.*)?|api\/daily_papers)\/?$/.test(pathname)
    ? DAILY_PAPERS
    : null;
}

/** The file itself: its page is HTML, and `/raw/` only leads there. */
function githubFile({ hostname, pathname }: URL): SourceAddress | null {
  if (!/^(?:www\.)?github\.com$/.test(hostname)) return null;
  const [, place, file] = /^\/([\w.-]+\/[\w.-]+)\/(?:blob|raw)\/(.+)$/.exec(pathname) ?? [];
  return place && file ? { url: `https://raw.githubusercontent.com/${place}/${file}` } : null;
}
