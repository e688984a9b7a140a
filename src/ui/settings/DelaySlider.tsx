import { useState } from 'preact/hooks';
import { HOVER_SHOW_MAX_MS, HOVER_SHOW_MIN_MS } from '../../core/limits';

/** The smallest step that can be felt. */
const STEP_MS = 50;

interface DelaySliderProps {
  /** ms */
  value: number;
  isDisabled: boolean;
  /** Why it is disabled, said below it. */
  reason?: string;
  /** Id of the element that says it elsewhere. */
  describedBy?: string;
  onChange(value: number): void;
}

/** Follows the hand at once, and saves when it lets go: storage is no place for every pixel in between. */
export function DelaySlider({ value, isDisabled, reason, describedBy, onChange }: DelaySliderProps) {
  const [dragged, setDragged] = useState<number | null>(null);
  const shown = dragged ?? value;
  return (
    <div class="field">
      <label for="card-delay">Rest before a card opens</label>
      <div class="slider">
        <input
          id="card-delay"
          type="range"
          min={HOVER_SHOW_MIN_MS}
          max={HOVER_SHOW_MAX_MS}
          step={STEP_MS}
          value={shown}
          disabled={isDisabled}
          aria-valuetext={`${shown} milliseconds`}
          aria-describedby={describedBy ?? 'card-delay-reason'}
          onInput={(event) => setDragged(event.currentTarget.valueAsNumber)}
          onChange={(event) => {
            setDragged(null);
            onChange(event.currentTarget.valueAsNumber);
          }}
        />
        <output for="card-delay">{shown} ms</output>
      </div>
      <p class="reason" id="card-delay-reason">
        {reason}
      </p>
    </div>
  );
}
