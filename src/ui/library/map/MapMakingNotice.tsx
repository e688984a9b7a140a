import { ProgressBar } from '../import/ProgressBar';

interface MapMakingNoticeProps {
  /** 0 to 1. */
  share: number;
  isFirst: boolean;
  onStop(): void;
}

/** While a map is being made: how far it is, and the way out. */
export function MapMakingNotice({ share, isFirst, onStop }: MapMakingNoticeProps) {
  return (
    <div class={isFirst ? 'map-making' : 'map-making is-over'}>
      <ProgressBar label="Making the map" share={share} />
      <button type="button" class="button" onClick={onStop}>
        Stop
      </button>
    </div>
  );
}
