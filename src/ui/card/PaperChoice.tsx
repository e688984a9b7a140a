import { useState } from 'preact/hooks';
import { CHOICES_SHOWN } from '../../core/limits';
import type { PaperDetails } from '../../core/paper';

interface PaperChoiceProps {
  choices: PaperDetails[];
  /** Papers that fit beyond the choices. */
  more: number;
  chosen: PaperDetails;
  onChoose(choice: PaperDetails): void;
}

/** Lets one choose where a mention fits several papers: the first ones, and more on demand. */
export function PaperChoice({ choices, more, chosen, onChoose }: PaperChoiceProps) {
  const [shown, setShown] = useState(CHOICES_SHOWN);
  const hidden = choices.length - shown;
  return (
    <fieldset class="choice">
      <legend class="choice-legend">{choices.length + more} papers fit here</legend>
      {choices.slice(0, shown).map((choice) => (
        <button
          key={choice.paper.id}
          type="button"
          class="choice-item"
          aria-pressed={choice.paper.id === chosen.paper.id}
          onClick={() => onChoose(choice)}
        >
          <span class="choice-title">{choice.paper.title}</span>
          <span class="choice-origin">{originOf(choice)}</span>
        </button>
      ))}
      {hidden > 0 && (
        <button type="button" class="text-button" onClick={() => setShown(shown + CHOICES_SHOWN)}>
          {hidden + more} more
        </button>
      )}
      {hidden <= 0 && more > 0 && (
        <p class="choice-legend">{more} more are in the popup: search the title.</p>
      )}
    </fieldset>
  );
}

/** Tells apart papers with one title: authors, venue, year; else where they are from. */
function originOf({ byline, paper: { appearances, links } }: PaperDetails): string {
  const first = appearances[0];
  const source = [first && `${first.digest}, ${first.date}`, links[0]?.label].filter(Boolean).join(' · ');
  return byline || source;
}
