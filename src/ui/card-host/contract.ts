import type { PaperDetails } from '../../core/paper';
import type { Result } from '../../core/result';
import type { CardContent } from './card-frame';

/** What it takes to show a card. The caller decides when; the card decides where and how. */
export interface CardRequest extends CardContent {
  /** Where the mention can be seen in the viewport, in px, as it is now; asked again after scroll and resize. */
  rects(): DOMRect[];
  /** Where the pointer rests, viewport px; null when opened by the keyboard. */
  pointer: { x: number; y: number } | null;
  /** "Not this paper": the mention is none. */
  onReject(): void;
  /** Undoes it. */
  onRestore(): void;
  /** For the related papers that open in the card itself. */
  loadDetails(paperId: string): Promise<Result<PaperDetails>>;
  /** The pointer is over the card's frame, or no more: the page itself is told nothing of it. */
  onPointer(isOver: boolean): void;
  /** The keys that open the popup were pressed in the card. */
  onPopup(): void;
  /** Move the focus into the card, and back to where it was when the card closes. */
  focus: boolean;
  /** Parent of the host: the document element, or the open modal dialog around the mention. */
  container: Element;
  /** Aborted when the extension goes away or the caller closes: the card leaves without a trace. */
  signal: AbortSignal;
  /** Called once, whatever closed the card. */
  onClose(): void;
}

export interface OpenCard {
  /** The one node in the page; its box is the card's box. */
  host: HTMLElement;
  /** While true the card stays when the pointer leaves, on scroll and on click elsewhere. */
  isPinned(): boolean;
  /** How long it would like to stay when the pointer leaves, in ms: it offers to undo something. At most 0 if not. */
  graceMs(): number;
  /** Moves the focus into an open card. */
  focus(): void;
  close(): void;
}
