import { COLOURS } from '../../../core/map/group-places';

/** The theme's colours as the canvas takes them: resolved, so that they go into files, too. */
export interface MapTheme {
  ground: string;
  text: string;
  soft: string;
  line: string;
  accent: string;
  /** Of groups. */
  colours: string[];
  /** Of papers in no group. */
  none: string;
  /** Circles have an outline, too: with the user's own few colours it is what is seen of them. */
  isForced: boolean;
}

/** Fonts that are everywhere: a file may be opened elsewhere. */
export const MAP_FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';

/** Reads `map.css` and `theme.css` as they apply to an element now: light, dark, or the user's own. */
export function readTheme(element: HTMLElement): MapTheme {
  const probe = document.createElement('span');
  // Custom properties read out as they are written, with `light-dark()` and all; a colour reads out resolved.
  probe.style.forcedColorAdjust = 'none';
  element.append(probe);
  const resolve = (name: string) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const theme: MapTheme = {
    ground: resolve('--map-ground'),
    text: resolve('--map-text'),
    soft: resolve('--map-soft'),
    line: resolve('--map-line'),
    accent: resolve('--map-accent'),
    colours: Array.from({ length: COLOURS }, (_, i) => resolve(`--map-${i + 1}`)),
    none: resolve('--map-none'),
    isForced: matchMedia('(forced-colors: active)').matches,
  };
  probe.remove();
  return theme;
}

/** @param colour −1 for papers in no group */
export function colourOf({ colours, none }: MapTheme, colour: number): string {
  return colours[colour] ?? none;
}
