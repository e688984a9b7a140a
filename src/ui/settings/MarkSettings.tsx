import type { Settings } from '../../core/settings';
import { type Choice, Choices } from './Choices';

interface SectionProps {
  settings: Settings;
  save(change: Partial<Settings>): void;
}

const STYLES: Choice<Settings['highlight']>[] = [
  { value: 'underline', label: 'Dotted underline', detail: <Sample look="underline" /> },
  { value: 'wash', label: 'Underline and faint wash', detail: <Sample look="wash" /> },
  { value: 'off', label: 'No marks', detail: <Sample look="off" /> },
];

/** How a recognised title or link looks in a page. */
export function MarkSettings({ settings, save }: SectionProps) {
  return (
    <section aria-labelledby="marks-heading">
      <h2 id="marks-heading">Marks</h2>
      <Choices
        name="highlight"
        legend="How a recognised paper is marked in a page"
        choices={STYLES}
        value={settings.highlight}
        disabledReason={settings.toolbarOnly ? 'Toolbar only is on: pages are left alone.' : undefined}
        onChoose={(highlight) => save({ highlight })}
      />
    </section>
  );
}

function Sample({ look }: { look: Settings['highlight'] }) {
  return (
    <span class="sample">
      as in <span class={`sample-${look}`}>Attention Is All You Need</span>, 2017
    </span>
  );
}
