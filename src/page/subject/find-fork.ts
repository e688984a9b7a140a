import { previousSiblingOf, textOf } from '../dom';
import type { Mention } from '../mention';

/** Pages of a repository, on sites that show where a copy of one comes from. */
const REPOSITORY = /^https:\/\/(?:github|gitlab|codeberg)\.\w+\/[^/]+\/\w/;
/** From its beginning: "we use a fork of …" tells of another repository. */
const SAYS_FORK = /^\s*(?:this (?:\w+ )?is an? )?fork(?:ed from| of):?\s+\S+\s*$/i;

/** UTF-16 units; longer texts say more. */
const SAID_MAX_LENGTH = 400;

/** The papers whose repository this page's own one is a fork of, where the page says so: "forked from owner/repo". */
export function findForked(mentions: Iterable<Mention>, url: string): string[] {
  if (!REPOSITORY.test(url)) return [];
  for (const { link, text, paperIds } of mentions) {
    const before = link && previousSiblingOf(link.element);
    const said = ((before && textOf(before)) ?? '') + text;
    if (said.length <= SAID_MAX_LENGTH && SAYS_FORK.test(said)) return paperIds;
  }
  return [];
}
