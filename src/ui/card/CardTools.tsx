import { Icon } from '../icon/Icon';
import { Pin, X } from '../icon/icons';

interface CardToolsProps {
  isPinned: boolean;
  onPin(isPinned: boolean): void;
  onClose(): void;
}

/** In the card's upper corner: keep it, close it. */
export function CardTools({ isPinned, onPin, onClose }: CardToolsProps) {
  return (
    <div class="card-tools">
      <button
        type="button"
        class="icon-button"
        aria-pressed={isPinned}
        title="Keep open"
        onClick={() => onPin(!isPinned)}
      >
        <Icon node={Pin} />
      </button>
      <button type="button" class="icon-button" aria-label="Close" title="Close (Esc)" onClick={onClose}>
        <Icon node={X} />
      </button>
    </div>
  );
}
