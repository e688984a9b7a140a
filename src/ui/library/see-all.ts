import type { LibraryPageAccess } from './library-page-access';
import { papersWords } from './sources/source-words';
import type { Done } from './use-undo';

/** Nothing is new any more. @param onChanged told when that is so, or taken back @returns what was done, with the way back */
export async function seeAll(
  library: Pick<LibraryPageAccess, 'seenAll' | 'markNew'>,
  onChanged: () => void,
): Promise<Done> {
  const seen = await library.seenAll();
  if (!seen.ok) return { words: `Nothing was changed. ${seen.error.message}` };
  onChanged();
  const { length } = seen.value;
  return {
    words: `${papersWords(length)} ${length === 1 ? 'is' : 'are'} no longer new.`,
    undo: async () => {
      const back = await library.markNew(seen.value);
      if (!back.ok) throw new Error(back.error.message);
      onChanged();
    },
  };
}
