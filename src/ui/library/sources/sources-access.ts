import type { Result } from '../../../core/result';
import type { KnownSource, Source } from '../../../core/sources/source';
import type { PreviewShown } from '../import/import-access';

/** What the user chooses of a source. */
export type SourceChoices = Pick<Source, 'name' | 'everyMinutes' | 'isNotified'>;

export interface SourceChange extends Partial<Omit<SourceChoices, 'name'>> {
  isPaused?: boolean;
}

/** What an address has, before it is added; nothing is stored yet. */
export interface SourceLook {
  /** Of the answer: the server may have led on, within itself. */
  url: string;
  name: string;
  preview: PreviewShown;
  /** Adds the source and what was read. Rejects where its name or address is taken. */
  add(choices: SourceChoices): Promise<unknown>;
  /** Forgets what was read, and gives the permission back if nothing else needs it. */
  leave(): Promise<unknown>;
}

/** Papers of a source that would go with it, and those that would stay in any case. */
export interface SourceCounts {
  own: number;
  others: number;
}

/** What the section of sources needs. Rejections are Errors whose message is a sentence for people. */
export interface SourcesAccess {
  /** In the order in which they were added. */
  list(): Promise<KnownSource[]>;
  /** Told when something has changed, here or elsewhere. @returns a function that stops it */
  watch(onChanged: () => void): () => void;
  /** Asks the user to let Papertip ask this one server; to be called in the very turn of a click. */
  allow(url: string): Promise<boolean>;
  /** Gives that permission back, unless a source needs it. */
  giveBack(url: string): Promise<unknown>;
  /** @param wanted its name, where it is known without asking */
  look(wanted: { url: string; name?: string }, signal: AbortSignal): Promise<SourceLook>;
  change(id: number, change: SourceChange): Promise<unknown>;
  /** Asks it now; how that went is part of its state then. */
  check(id: number): Promise<Result<true>>;
  /** Goes on at the address to which it leads, within its server. */
  follow(id: number): Promise<unknown>;
  count(name: string): Promise<SourceCounts>;
  /** @returns brings it back */
  remove(source: KnownSource, papers: 'keep' | 'remove'): Promise<() => Promise<unknown>>;
  /** Asks for the permission to notify; to be called in the very turn of a click. */
  allowNotifications(): Promise<boolean>;
}
