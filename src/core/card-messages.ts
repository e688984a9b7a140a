import { CARD_HEIGHT_MAX_PX, ID_PATTERN } from './limits';
import type { PaperDetails } from './paper';
import type { Result } from './result';

/**
 * What goes over the port between a page's script and the card in its frame. `card` numbers the cards of one frame: what is
 * said of an earlier one counts no more.
 */
export type ToCard =
  /** An empty card from now on. `guessed`: what the page says, where it may mean another paper. */
  | { kind: 'begin'; card: number; guessed: string | null }
  | { kind: 'answer'; card: number; answer: Result<PaperDetails[]>; more: number }
  /** The answer is late: a skeleton stands in for it. */
  | { kind: 'late'; card: number }
  /** A paper that was asked for. */
  | { kind: 'details'; ask: number; result: Result<PaperDetails> }
  /** It can be seen, or is elsewhere than before: what counts as seen begins anew. */
  | { kind: 'moved' }
  /** Whether nothing lies over it, as far as the page's script can tell; only where the frame cannot tell by itself. */
  | { kind: 'clear'; isClear: boolean }
  /** The focus is in the frame: it goes on the title. */
  | { kind: 'focus' };

export type FromCard =
  /** What it shows now, and how tall that would like to be, px. */
  | { kind: 'shown'; card: number; what: 'skeleton' | 'content'; height: number }
  | { kind: 'ask'; ask: number; id: string }
  | { kind: 'pin'; isPinned: boolean }
  | { kind: 'pointer'; isOver: boolean }
  | { kind: 'reject' | 'restore' | 'close' | 'popup' };

/** What is posted with the port to a frame that has loaded. */
export const CARD_GREETING = 'papertip-card';

/** Whether a message has the shape that the card's own messages have; a frame is not trusted further than that. */
export function isFromCard(message: unknown): message is FromCard {
  if (typeof message !== 'object' || message === null || !('kind' in message)) return false;
  const said = message as Record<string, unknown>;
  switch (said.kind) {
    case 'shown':
      return (
        isCount(said.card) &&
        (said.what === 'skeleton' || said.what === 'content') &&
        isCount(said.height, CARD_HEIGHT_MAX_PX)
      );
    case 'ask':
      return isCount(said.ask) && typeof said.id === 'string' && ID_PATTERN.test(said.id);
    case 'pin':
      return typeof said.isPinned === 'boolean';
    case 'pointer':
      return typeof said.isOver === 'boolean';
    default:
      return ['reject', 'restore', 'close', 'popup'].includes(said.kind as string);
  }
}

function isCount(value: unknown, most = Number.MAX_SAFE_INTEGER): value is number {
  return typeof value === 'number' && value >= 0 && value <= most;
}
