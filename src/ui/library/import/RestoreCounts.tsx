import type { ComponentType } from 'preact';
import type { PreviewShown } from './import-access';

interface RestoreCountsProps {
  restore: NonNullable<PreviewShown['restore']>;
  Count: ComponentType<{ words: string; count: number }>;
}

/** What a whole library brings besides papers. */
export function RestoreCounts({ restore, Count }: RestoreCountsProps) {
  const { kept, sources, rejections, visits, imports } = restore;
  const counts: [words: string, count: number][] = [
    ['saved, read, tagged or noted', kept],
    [sources === 1 ? 'source' : 'sources', sources],
    ['“not this paper”', rejections],
    ['in the history', visits],
    [imports === 1 ? 'import that can be taken back' : 'imports that can be taken back', imports],
  ];
  return (
    <>{counts.map(([words, count]) => count > 0 && <Count key={words} words={words} count={count} />)}</>
  );
}

interface SettingsChoiceProps {
  isOn: boolean;
  onChange(isOn: boolean): void;
}

export function SettingsChoice({ isOn, onChange }: SettingsChoiceProps) {
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={isOn}
        aria-describedby="restored-settings-detail"
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class="choice-label">Take over the settings of the file</span>
      <span class="choice-detail" id="restored-settings-detail">
        They differ from those here; the switch of the history is one of them. Unticked, yours stay as they
        are.
      </span>
    </label>
  );
}
