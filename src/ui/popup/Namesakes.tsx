import type { Namesake } from '../../core/paper';

interface NamesakesProps {
  namesakes: Namesake[];
  onOpen(id: string): void;
}

/** Papers of the same title that are not this one, and the way to them. */
export function Namesakes({ namesakes, onOpen }: NamesakesProps) {
  if (namesakes.length === 0) return null;
  return (
    <p class="namesakes">
      {namesakes.length === 1 ? 'Another paper has this title:' : 'Other papers have this title:'}
      {namesakes.map(({ id, words }) => (
        <button key={id} type="button" class="text-button" onClick={() => onOpen(id)}>
          {words}
        </button>
      ))}
    </p>
  );
}
