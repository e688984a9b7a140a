import { onTrusted } from '../../core/on-trusted';
import type { ShortName } from '../../core/recognise/short-name';
import { call } from '../../messaging/client';
import type { PageFindings } from '../../page/page-session';

/** Papers in one message; the worker takes some more. */
const MAX_IDS = 2_000;

/**
 * Tells the worker what the page mentions, for the badge and the popup, and then what has changed: nothing more once the page
 * is left, all again when it comes back from the cache, or where a message has not arrived.
 * @param page see `PageReport`
 */
export function reportFindings(
  page: number,
  signal: AbortSignal,
): (findings: PageFindings) => Promise<ShortName[]> {
  const frame = Math.random().toString(36).slice(2) || '0';
  let about: PageFindings['about'] = [];
  const mentioned = new Set<string>();
  let isKnown = false;
  const tell = (ids: string[], dropped?: string[]) =>
    call('report', { about, mentioned: ids, ...(dropped && { dropped }), page, frame });
  const isTold = () => about.length + mentioned.size > 0;
  const tellNothing = () => {
    isKnown = false;
    if (isTold()) call('report', { about: [], mentioned: [], page, frame });
  };
  /** @param added those that the worker does not know, and @param dropped that it still does; all are told where it knows none */
  const tellChanges = async (added: string[], dropped: string[]): Promise<ShortName[]> => {
    const names: ShortName[] = [];
    const [coming, going] = isKnown ? [added, dropped] : [[...mentioned], []];
    for (let at = 0; at === 0 || at < coming.length || at < going.length; at += MAX_IDS) {
      const gone = going.slice(at, at + MAX_IDS);
      const result = await tell(coming.slice(at, at + MAX_IDS), isKnown ? gone : undefined);
      isKnown = result.ok;
      if (!result.ok) break;
      names.push(...result.value);
    }
    return names;
  };
  onTrusted(window, 'pagehide', tellNothing, { signal });
  const comeBack = ({ persisted }: PageTransitionEvent) => persisted && isTold() && tellChanges([], []);
  onTrusted(window, 'pageshow', comeBack, { signal });
  signal.addEventListener('abort', tellNothing);
  return (findings) => {
    about = findings.about;
    for (const id of findings.added) mentioned.add(id);
    for (const id of findings.dropped) mentioned.delete(id);
    return tellChanges(findings.added, findings.dropped);
  };
}
