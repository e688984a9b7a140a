import { render } from 'preact';
import type { FromCard, ToCard } from '../../core/card-messages';
import type { PaperDetails } from '../../core/paper';
import { fail, type Result } from '../../core/result';
import paperStyle from '../paper/paper.css?inline';
import themeStyle from '../theme.css?inline';
import { CardView } from './CardView';
import cardStyle from './card.css?inline';
import { focusTitle } from './focus-title';
import { guardClicks } from './guard-clicks';
import { tellInput } from './tell-input';

/** What the card shows. */
interface Shows {
  card: number;
  guessed: string | null;
  answer: Result<PaperDetails[]> | null;
  more: number;
  isLate: boolean;
}

const NOTHING = fail<PaperDetails[]>('not-found', 'The paper is not in the library.');

/** The card in its document: it shows what it is told, and tells what people do in it. @returns takes a message */
export function mountCard(root: HTMLElement, send: (message: FromCard) => void): (message: ToCard) => void {
  const style = document.createElement('style');
  style.textContent = themeStyle + paperStyle + cardStyle;
  document.head.append(style);
  tellInput(send);
  const guard = guardClicks();
  const asked = new Map<number, (result: Result<PaperDetails>) => void>();
  let asks = 0;
  let wantsFocus = false;
  let shows: Shows = { card: 0, guessed: null, answer: null, more: 0, isLate: false };

  function loadDetails(id: string) {
    return new Promise<Result<PaperDetails>>((resolve) => {
      asked.set(++asks, resolve);
      send({ kind: 'ask', ask: asks, id });
    });
  }

  function show(next: Partial<Shows>) {
    shows = { ...shows, ...next };
    const { card, guessed, answer, more, isLate } = shows;
    render(
      <CardView
        key={card}
        answer={answer}
        more={more}
        isLate={isLate}
        guessed={guessed}
        loadDetails={loadDetails}
        onReject={() => send({ kind: 'reject' })}
        onRestore={() => send({ kind: 'restore' })}
        onPin={(isPinned) => send({ kind: 'pin', isPinned })}
        onClose={() => send({ kind: 'close' })}
        onShow={(what, height) => {
          send({ kind: 'shown', card, what, height });
          if (wantsFocus) wantsFocus = !focusTitle();
        }}
      />,
      root,
    );
  }

  return (message) => {
    switch (message.kind) {
      case 'begin':
        asked.clear();
        wantsFocus = false;
        return show({ card: message.card, guessed: message.guessed, answer: null, more: 0, isLate: false });
      case 'answer': {
        const { answer, more } = message;
        if (message.card !== shows.card) return;
        guard.begin();
        return show({ answer: answer.ok && answer.value.length === 0 ? NOTHING : answer, more });
      }
      case 'late':
        return message.card === shows.card ? show({ isLate: true }) : undefined;
      case 'details':
        asked.get(message.ask)?.(message.result);
        asked.delete(message.ask);
        return;
      case 'moved':
        return guard.begin();
      case 'clear':
        return guard.setClear(message.isClear);
      case 'focus':
        wantsFocus = !focusTitle();
    }
  };
}
