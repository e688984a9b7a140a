import { h } from 'preact';
import type { X } from './icons';

/** Lucide's own form of an icon: `[tag, attributes][]` on a 24 × 24 grid. Its package does not export the name. */
export type IconNode = typeof X;

/** A decoration: the name belongs on the control around it. */
export function Icon({ node, size = 16 }: { node: IconNode; size?: number }) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {node.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
