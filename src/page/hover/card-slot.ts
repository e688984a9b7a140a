import type { PaperDetails } from '../../core/paper';
import type { Result } from '../../core/result';
import type { Mention } from '../mention';
import type { Point } from './hit-test';

/** What the page knows of a card it wants shown; how it looks is the business of `ui/card`. */
export interface CardWish {
  mention: Mention;
  rects(): DOMRect[];
  /** Null when opened by a key. */
  pointer: Point | null;
  focus: boolean;
  details: Promise<Result<PaperDetails[]>>;
  /** The pointer is over the card, or no more: over its frame the page itself has no pointer. */
  onPointer(isOver: boolean): void;
  /** A person says that a probable mention is of another paper. */
  onReject(): void;
  /** And takes it back, while the card still offers it. */
  onRestore(): void;
  onClose(): void;
}

/** The card as the page sees it. */
export interface ShownCard {
  host: HTMLElement;
  isPinned(): boolean;
  /** How long it would like to stay when the pointer leaves, in ms; the usual grace if that is less. */
  graceMs(): number;
  focus(): void;
  close(): void;
}

export type ShowCard = (wish: CardWish) => ShownCard;
export type AskDetails = (paperIds: string[]) => Promise<Result<PaperDetails[]>>;
