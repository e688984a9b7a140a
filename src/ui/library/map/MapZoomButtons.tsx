import { Icon, type IconNode } from '../../icon/Icon';
import { Maximize, Minus, Plus } from '../../icon/icons';

interface MapZoomButtonsProps {
  onIn(): void;
  onOut(): void;
  onAll(): void;
}

/** What the wheel does, for those without one. */
export function MapZoomButtons({ onIn, onOut, onAll }: MapZoomButtonsProps) {
  return (
    <div class="map-zoom">
      <ZoomButton name="Zoom in" keys="+" icon={Plus} onClick={onIn} />
      <ZoomButton name="Zoom out" keys="−" icon={Minus} onClick={onOut} />
      <ZoomButton name="Show all" keys="0" icon={Maximize} onClick={onAll} />
    </div>
  );
}

interface ZoomButtonProps {
  name: string;
  keys: string;
  icon: IconNode;
  onClick(): void;
}

function ZoomButton({ name, keys, icon, onClick }: ZoomButtonProps) {
  return (
    <button type="button" class="icon-button" aria-label={name} title={`${name} (${keys})`} onClick={onClick}>
      <Icon node={icon} />
    </button>
  );
}
