import { type Kept, type KeptChange, withChange } from '../../core/kept';
import type { KeepAccess } from '../keep/keep-access';
import type { Done } from './use-undo';

/** Keeps something of many papers at once. @returns what was done, with the way back */
export async function keepMany(
  access: KeepAccess,
  ids: string[],
  change: KeptChange,
  did: string,
  onKept: (entries: [id: string, kept: Kept | null][]) => void,
): Promise<Done> {
  const result = await access.keep(ids, change);
  if (!result.ok) return { words: `Nothing was changed. ${result.error.message}` };
  const before = result.value;
  const now = new Date().toISOString();
  onKept(before.map(({ id, kept }) => [id, withChange(kept, change, now)]));
  return {
    words: `${did} ${ids.length === 1 ? '1 paper' : `${ids.length.toLocaleString('en')} papers`}.`,
    undo: async () => {
      const back = await access.putKept(before);
      if (!back.ok) throw new Error(back.error.message);
      onKept(before.map(({ id, kept }) => [id, kept]));
    },
  };
}
