import type { Settings } from '../../core/settings';
import { type Choice, Choices } from './Choices';
import { DelaySlider } from './DelaySlider';

interface SectionProps {
  settings: Settings;
  isMac: boolean;
  save(change: Partial<Settings>): void;
}

const WHEN: Choice<Settings['cards']>[] = [
  { value: 'hover', label: 'When the pointer rests on a mark' },
  { value: 'key', label: 'Only while a key is held' },
  { value: 'off', label: 'Never' },
];

/** Whether, when and how soon the hover card opens. */
export function CardSettings({ settings, isMac, save }: SectionProps) {
  const offReason = settings.toolbarOnly ? 'Toolbar only is on: no cards open.' : undefined;
  const keyReason =
    settings.cards === 'key' ? undefined : 'Used only while “Only while a key is held” is chosen.';
  const delayReason = settings.cards === 'off' ? 'Cards never open.' : undefined;
  return (
    <section aria-labelledby="cards-heading">
      <h2 id="cards-heading">Cards</h2>
      <Choices
        name="cards"
        legend="When a card opens"
        choices={WHEN}
        value={settings.cards}
        disabledReason={offReason}
        onChoose={(cards) => save({ cards })}
      />
      <div class="field">
        <label for="card-key">Key to hold</label>
        <select
          id="card-key"
          value={settings.cardKey}
          disabled={Boolean(offReason ?? keyReason)}
          aria-describedby={offReason ? 'cards-reason' : 'card-key-reason'}
          onChange={(event) => save({ cardKey: event.currentTarget.value as Settings['cardKey'] })}
        >
          <option value="Alt">{isMac ? 'Option' : 'Alt'}</option>
          <option value="Control">{isMac ? 'Control' : 'Ctrl'}</option>
          <option value="Shift">Shift</option>
        </select>
        <p class="reason" id="card-key-reason">
          {offReason ? '' : keyReason}
        </p>
      </div>
      <DelaySlider
        value={settings.cardDelay}
        isDisabled={Boolean(offReason ?? delayReason)}
        reason={offReason ? undefined : delayReason}
        describedBy={offReason ? 'cards-reason' : undefined}
        onChange={(cardDelay) => save({ cardDelay })}
      />
    </section>
  );
}
