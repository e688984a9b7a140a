import type { Paper, PaperDetails } from '../../core/paper';

interface PaperChoiceProps {
  choices: PaperDetails[];
  chosen: PaperDetails;
  onChoose(choice: PaperDetails): void;
}

/** Where one mention fits several papers: which of them is shown. */
export function PaperChoice({ choices, chosen, onChoose }: PaperChoiceProps) {
  return (
    <fieldset class="choice">
      <legend class="choice-legend">{choices.length} papers fit here</legend>
      {choices.map((choice) => (
        <button
          key={choice.paper.id}
          type="button"
          class="choice-item"
          aria-pressed={choice === chosen}
          onClick={() => onChoose(choice)}
        >
          <span class="choice-title">{choice.paper.title}</span>
          <span class="choice-origin">{originOf(choice.paper)}</span>
        </button>
      ))}
    </fieldset>
  );
}

/** What tells apart papers with one title. */
function originOf({ appearances, links }: Paper): string {
  const first = appearances[0];
  return [first && `${first.digest}, ${first.date}`, links[0]?.label].filter(Boolean).join(' · ');
}
