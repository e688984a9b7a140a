import type { KeptBefore, KeptChange } from '../../core/kept';
import type { Result } from '../../core/result';

/** What views need in order to keep something of a paper. */
export interface KeepAccess {
  /** In the order of the ids. */
  kept(ids: string[]): Promise<Result<KeptBefore[]>>;
  /** @returns what was kept before, for `putKept` */
  keep(ids: string[], change: KeptChange): Promise<Result<KeptBefore[]>>;
  /** Takes what is kept to be exactly this. */
  putKept(wanted: KeptBefore[]): Promise<Result<true>>;
  /** All tags there are, for completing one. */
  tags(): Promise<string[]>;
}
