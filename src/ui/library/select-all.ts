import { MOST_SELECTED } from '../../core/limits';
import type { ExportAccess } from './export/export-access';
import type { Browsed } from './use-browse';

/** The ids of all that is listed; where they are too many to be changed at once, or cannot be read, words that say so. */
export async function selectable(
  access: ExportAccess,
  { query, answer }: Browsed,
): Promise<string[] | string> {
  const most = MOST_SELECTED.toLocaleString('en');
  if ((answer?.total ?? 0) > MOST_SELECTED)
    return `At most ${most} papers can be changed at once: a filter or a word makes the list shorter. All of them can be exported.`;
  const listed = await access.listed(query);
  return listed.ok ? access.ids(listed.value) : `Nothing was selected. ${listed.error.message}`;
}
