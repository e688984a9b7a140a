import { PERIODS } from './source-words';

interface PeriodChoiceProps {
  minutes: number;
  /** Read to those who do not see what it belongs to. */
  of?: string;
  onChange(minutes: number): void;
}

/** How often a source is asked. */
export function PeriodChoice({ minutes, of, onChange }: PeriodChoiceProps) {
  // A restored library may ask at any other time.
  const periods = PERIODS.some((one) => one.minutes === minutes)
    ? PERIODS
    : [{ minutes, words: `every ${minutes} minutes` }, ...PERIODS];
  return (
    <label class="period-choice">
      <span>Asked{of && <span class="unseen"> for {of}</span>}</span>
      <select
        class="field"
        value={String(minutes)}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      >
        {periods.map((period) => (
          <option key={period.minutes} value={String(period.minutes)}>
            {period.words}
          </option>
        ))}
      </select>
    </label>
  );
}
