import type { RemovedPapers } from '../../core/paper';
import type { Done } from '../library/use-undo';
import type { RemovalAccess } from './removal-access';

/** Of a title so much stands in a sentence. */
const TITLE_LENGTH = 60;

export interface Removing {
  done: Done;
  /** Whether all of them are gone: bundled papers stay. */
  areGone: boolean;
}

/**
 * Removes papers. @param title of the only one
 * @param onChanged told when they are gone, and when they are back
 */
export async function removePapers(
  access: RemovalAccess,
  ids: string[],
  title: string | undefined,
  onChanged: () => void,
): Promise<Removing> {
  const name = title ?? `${ids.length.toLocaleString('en')} papers`;
  const result = await access.remove(ids, name);
  if (!result.ok) return { done: { words: `Nothing was removed. ${result.error.message}` }, areGone: false };
  const { run, bundled } = result.value;
  const words = title === undefined ? wordsOfMany(result.value) : wordsOfOne(result.value, shorten(title));
  if (run === null) return { done: { words }, areGone: false };
  onChanged();
  const undo = async () => {
    const back = await access.takeBack(run);
    if (!back.ok) throw new Error(back.error.message);
    onChanged();
  };
  return { done: { words, undo }, areGone: bundled === 0 };
}

function wordsOfOne({ papers, cleared, bundled }: RemovedPapers, title: string): string {
  if (bundled === 0) return papers > 0 ? `Removed “${title}”.` : `“${title}” was removed before.`;
  if (papers > 0) return `Removed what you had added to “${title}”. The paper comes with Papertip and stays.`;
  const what = cleared > 0 ? 'Removed what you kept of it; the' : 'The';
  return `${what} paper itself comes with Papertip and stays: only papers of your own can be removed.`;
}

function wordsOfMany({ papers, cleared, bundled }: RemovedPapers): string {
  const gone = papers > 0 ? `Removed ${count(papers)}.` : 'Nothing was removed.';
  if (bundled === 0) return gone;
  const kept = cleared > 0 ? `; what you kept of ${cleared === 1 ? 'one' : cleared} was removed` : '';
  return `${cleared > 0 && papers === 0 ? '' : `${gone} `}${count(bundled)} ${bundled === 1 ? 'comes' : 'come'} with Papertip and ${bundled === 1 ? 'stays' : 'stay'}${kept}.`;
}

function count(papers: number): string {
  return papers === 1 ? '1 paper' : `${papers.toLocaleString('en')} papers`;
}

function shorten(title: string): string {
  return title.length > TITLE_LENGTH ? `${title.slice(0, TITLE_LENGTH - 1)}…` : title;
}
