import { linkKeys } from '../../core/links';
import type { Mention } from '../mention';

/** Sites that show where a copy of a repository comes from. */
const REPOSITORY = /^(?:github|gitlab|codeberg)\./;
/** From its beginning: "we use a fork of …" tells of another repository. */
const SAYS_FORK = /^\s*(?:this (?:\w+ )?is an? )?fork(?:ed from| of):?\s+\S+\s*$/i;

/** The papers whose repository this page's own one is a fork of, where the page says so: "forked from owner/repo". */
export function findForked(mentions: readonly Mention[], url: string): string[] {
  if (!REPOSITORY.test(linkKeys(url)[0] ?? '')) return [];
  const source = mentions.find(
    ({ link, text }) => link && SAYS_FORK.test((link.element.previousSibling?.textContent ?? '') + text),
  );
  return source?.paperIds ?? [];
}
