import type { RemovedPapers } from '../../core/paper';
import type { Library } from '../../library/library';

/** Removes papers, and lets everybody who asks know. @param name of what goes, as people are to know it */
export async function removePapers(
  library: Library,
  ids: string[],
  name: string,
  once: string,
): Promise<RemovedPapers> {
  const removed = await library.removal.remove(ids, name, once);
  await library.refresh();
  return { run: null, papers: 0, cleared: 0, ...removed, bundled: library.countBundled(ids) };
}

export async function takeBackRemoval(library: Library, run: number): Promise<true> {
  await library.removal.takeBack(run);
  await library.refresh();
  return true;
}
