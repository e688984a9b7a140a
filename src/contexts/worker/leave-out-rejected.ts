import type { TitleFind } from '../../core/recognise/title-find';

/** The finds of a window without the papers that people said they are not. What is word for word a title stays. */
export function leaveOutRejected(
  window: string,
  finds: TitleFind[],
  isRejected: (text: string, paperId: string) => boolean,
): TitleFind[] {
  return finds.flatMap((find) => {
    if (find.certainty === 'exact') return find;
    const text = window.slice(find.start, find.end);
    const paperIds = find.paperIds.filter((id) => !isRejected(text, id));
    return paperIds.length ? { ...find, paperIds } : [];
  });
}
