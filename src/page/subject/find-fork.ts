import type { Mention } from '../mention';

/** Pages of a repository, on sites that show where a copy of one comes from. */
const REPOSITORY = /^https:\/\/(?:github|gitlab|codeberg)\.\w+\/[^/]+\/\w/;
/** From its beginning: "we use a fork of …" tells of another repository. */
const SAYS_FORK = /^\s*(?:this (?:\w+ )?is an? )?fork(?:ed from| of):?\s+\S+\s*$/i;

/** The papers whose repository this page's own one is a fork of, where the page says so: "forked from owner/repo". */
export function findForked(mentions: readonly Mention[], url: string): string[] {
  if (!REPOSITORY.test(url)) return [];
  const source = mentions.find(({ link, text }) =>
    SAYS_FORK.test((link?.element.previousSibling?.textContent ?? '') + text),
  );
  return source?.paperIds ?? [];
}
