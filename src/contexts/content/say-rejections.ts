import { PAGE_REJECTIONS_MAX } from '../../core/limits';
import { call } from '../../messaging/client';
import type { NotThesePapers } from '../../messaging/protocol';
import type { Mention } from '../../page/mention';

/** "Not this paper", said on a page and taken back. */
export interface SaidHere {
  /** What only this page knows, as it is in a private window. */
  here: NotThesePapers[];
  reject(mention: Mention): void;
  restore(mention: Mention): void;
}

/** @param onChanged told of what holds for this page alone; of all else the worker tells */
export function sayRejections(onChanged: () => void): SaidHere {
  const said: SaidHere = {
    here: [],
    async reject({ text, paperIds }) {
      const kept = await call('reject', { text, paperIds });
      if (!kept.ok || kept.value) return;
      said.here = [{ text, paperIds }, ...said.here].slice(0, PAGE_REJECTIONS_MAX);
      onChanged();
    },
    async restore({ text, paperIds }) {
      const kept = await call('restore', { text, paperIds });
      if (!kept.ok || kept.value) return;
      said.here = said.here.filter((one) => one.text !== text);
      onChanged();
    },
  };
  return said;
}
