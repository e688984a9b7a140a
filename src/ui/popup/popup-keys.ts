/** What a key press asks the popup to do. */
export type Command =
  | { do: 'move'; to: 'next' | 'previous' | 'first' | 'last' | 'page-down' | 'page-up' }
  | { do: 'open' | 'open-code' | 'back' | 'search' | 'show-keys' };

/** The part of a `KeyboardEvent` that counts. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'
>;

/** Where the press happened. */
export interface KeyPlace {
  /** `control`: a button, a link or a checkbox, whose own keys must go on working. */
  focus: 'search-box' | 'control' | 'nothing';
  isBoxEmpty: boolean;
  isPaperShown: boolean;
  isDialogOpen: boolean;
}

const MOVES: Record<string, Extract<Command, { do: 'move' }>['to']> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  PageDown: 'page-down',
  PageUp: 'page-up',
};

/** The command for a key press; null leaves the key to the browser. */
export function commandFor(press: KeyPress, place: KeyPlace): Command | null {
  // Enter, Esc and the arrows choose among an input method's candidates then.
  if (press.isComposing) return null;
  if (press.key === 'Escape') return { do: 'back' };
  if (place.isDialogOpen) return null;
  const isChord = press.ctrlKey || press.metaKey;
  if (press.key === 'Enter' && isChord && !press.altKey) return { do: 'open-code' };
  if (isChord || press.altKey) return null;
  if (press.key === '?' && (place.focus !== 'search-box' || place.isBoxEmpty)) return { do: 'show-keys' };
  if (press.key === '/' && place.focus !== 'search-box') return { do: 'search' };
  if (place.focus === 'control') return null;
  return place.isPaperShown ? keyBesidePaper(press, place) : keyInList(press);
}

function keyInList(press: KeyPress): Command | null {
  if (press.key === 'Enter') return { do: 'open' };
  const to = MOVES[press.key];
  // Shift with Home, End or an arrow selects text in the box.
  return to && !press.shiftKey ? { do: 'move', to } : null;
}

/** The list is hidden behind the paper: stepping down from the box brings it back; the other keys scroll the paper. */
function keyBesidePaper(press: KeyPress, place: KeyPlace): Command | null {
  return press.key === 'ArrowDown' && place.focus === 'search-box' ? { do: 'search' } : null;
}
