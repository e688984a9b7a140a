import { browser } from 'wxt/browser';
import type { Library } from '../../library/library';
import { openView } from './look-up';

const SUGGESTIONS = 6;
/** What a suggestion puts into the address bar, so that choosing it is told from typing. */
const CHOSEN = 'paper:';

/** `paper` and a space in the address bar: search as you type, Enter opens the paper or all results. */
export function serveOmnibox(library: () => Promise<Library>): void {
  browser.omnibox.setDefaultSuggestion({ description: 'Search your papers with Papertip' });
  browser.omnibox.onInputChanged.addListener(async (text, suggest) => {
    const answer = await (await library()).search(text);
    const hits = answer.kind === 'matches' ? answer.hits : [];
    suggest(
      hits.slice(0, SUGGESTIONS).map(({ paper }) => ({
        content: `${CHOSEN}${paper.id}`,
        // Chrome reads the description as XML.
        description: escapeXml(paper.title),
        deletable: false,
      })),
    );
  });
  browser.omnibox.onInputEntered.addListener((text) => {
    openView(
      new URLSearchParams(text.startsWith(CHOSEN) ? { paper: text.slice(CHOSEN.length) } : { q: text }),
    );
  });
}

function escapeXml(text: string): string {
  return text.replace(/[<>&'"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
