import { normalForm } from './normal-form';
import type { FindLink, Paper } from './paper';

/** Searches by title, most exact site first. */
export function findOn(paper: Paper): FindLink[] {
  // Sites fold H₂O to H2O in what they know, but not in what is asked.
  const title = normalForm(paper.title, 'NFKC').replace(/\s+/g, ' ').trim();
  return [
    search('arXiv', 'https://arxiv.org/search/', { query: title, searchtype: 'title' }),
    search('Hugging Face', 'https://huggingface.co/papers', { q: title }),
    search('Google Scholar', 'https://scholar.google.com/scholar', { q: title }),
  ];
}

/** `URLSearchParams`, because `encodeURIComponent` throws on half a surrogate pair, which cut titles do have. */
function search(name: string, address: string, query: Record<string, string>): FindLink {
  return { name, url: `${address}?${new URLSearchParams(query)}` };
}
