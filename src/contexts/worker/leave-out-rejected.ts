import { rejectionKey } from '../../core/local-data';
import type { TitleFind } from '../../core/recognise/title-find';
import type { NotThesePapers } from '../../messaging/protocol';

/** Whether a text was said not to be a paper. */
type IsRejected = (text: string, paperId: string) => boolean;

/** The finds of a window without the papers that people said they are not. What is word for word a title stays. */
export function leaveOutRejected(window: string, finds: TitleFind[], isRejected: IsRejected): TitleFind[] {
  return finds.flatMap((find) => {
    if (find.certainty === 'exact') return find;
    const text = window.slice(find.start, find.end);
    const paperIds = find.paperIds.filter((id) => !isRejected(text, id));
    return paperIds.length ? { ...find, paperIds } : [];
  });
}

/** @param here said on the page that asks, and nowhere kept */
export function alsoRejected(isRejected: IsRejected, here: NotThesePapers[]): IsRejected {
  if (here.length === 0) return isRejected;
  const keys = new Set(
    here.flatMap(({ text, paperIds }) => paperIds.map((paperId) => rejectionKey({ text, paperId }))),
  );
  return (text, paperId) => isRejected(text, paperId) || keys.has(rejectionKey({ text, paperId }));
}
