import { VISIT_MS } from '../../core/limits';
import { call } from '../../messaging/client';
import type { Mention } from '../../page/mention';

/**
 * Tells the worker whose card was looked at: of one paper, open for a while, once a page.
 * @param page see `PageReport`
 * @returns to be told of each card that opens, and with null that it closes
 */
export function noteVisits(page: number): (mention: Mention | null) => void {
  const noted = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (mention) => {
    clearTimeout(timer);
    const [paperId, ...others] = mention?.paperIds ?? [];
    // A card of several papers is not about one of them.
    if (!paperId || others.length > 0 || noted.has(paperId)) return;
    timer = setTimeout(() => {
      noted.add(paperId);
      call('visited', { paperId, page });
    }, VISIT_MS);
  };
}
