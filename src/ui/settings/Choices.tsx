import type { ComponentChildren } from 'preact';

export interface Choice<T extends string> {
  value: T;
  label: string;
  /** Says more, or shows a sample. */
  detail?: ComponentChildren;
}

interface ChoicesProps<T extends string> {
  name: string;
  legend: string;
  choices: Choice<T>[];
  value: T;
  /** Why none can be chosen now. */
  disabledReason?: string;
  onChoose(value: T): void;
}

/** One of several, as radio buttons in a fieldset. */
export function Choices<T extends string>(props: ChoicesProps<T>) {
  const { name, legend, choices, value, disabledReason, onChoose } = props;
  const reasonId = `${name}-reason`;
  return (
    <fieldset
      class="choices"
      disabled={Boolean(disabledReason)}
      aria-describedby={disabledReason && reasonId}
    >
      <legend>{legend}</legend>
      {disabledReason && (
        <p class="reason" id={reasonId}>
          {disabledReason}
        </p>
      )}
      {choices.map((choice) => (
        <label key={choice.value} class="choice">
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
          />
          <span class="choice-label">{choice.label}</span>
          {choice.detail && <span class="choice-detail">{choice.detail}</span>}
        </label>
      ))}
    </fieldset>
  );
}
