import type { Force, SimulationNodeDatum } from 'd3-force';
import type { MapGraph } from './map-graph';

/** UMAP's curve for how much apart is near: 1 / (1 + 1.6 d²), about that of a `min_dist` of 0.1, without its power. */
const CURVE = 1.6;
/** Papers that each pull pushes off, drawn by lot. 5 are usual; 10 keep a fifth more of the nearest (`npm run bench:map`). */
const PUSHES = 10;
/** No step is longer: two papers on one spot would fly apart for ever. */
const LONGEST_STEP = 4;

/**
 * Draws near papers together and pushes others off, as UMAP does (McInnes, Healy & Melville, 2018, §4): stochastic gradient
 * descent with negative sampling, a pass a tick. A pair of half the strength is drawn every second tick.
 */
export function forceNear(
  { from, to }: MapGraph,
  strength: Float64Array,
  random: () => number,
): Force<SimulationNodeDatum, undefined> {
  let nodes: SimulationNodeDatum[] = [];
  let tick = 0;
  const due = Float64Array.from(strength, (one) => 1 / one);

  function force(alpha: number) {
    tick++;
    const size = nodes.length;
    const x = Float64Array.from(nodes, (node) => node.x as number);
    const y = Float64Array.from(nodes, (node) => node.y as number);
    const push = (own: number) => {
      for (let i = 0; i < PUSHES; i++) {
        const other = Math.floor(random() * size);
        if (other === own) continue;
        const dx = (x[own] as number) - (x[other] as number);
        const dy = (y[own] as number) - (y[other] as number);
        const squared = dx * dx + dy * dy;
        const by = 2 / ((0.001 + squared) * (1 + CURVE * squared));
        x[own] = (x[own] as number) + alpha * clip(by * dx);
        y[own] = (y[own] as number) + alpha * clip(by * dy);
      }
    };
    for (let edge = 0; edge < from.length; edge++) {
      if ((due[edge] as number) > tick) continue;
      due[edge] = (due[edge] as number) + 1 / (strength[edge] as number);
      const a = from[edge] as number;
      const b = to[edge] as number;
      // Once from each end, as UMAP's graph has each pair in both directions.
      for (let end = 0; end < 2; end++) {
        const dx = (x[a] as number) - (x[b] as number);
        const dy = (y[a] as number) - (y[b] as number);
        const by = (-2 * CURVE) / (1 + CURVE * (dx * dx + dy * dy));
        const stepX = alpha * clip(by * dx);
        const stepY = alpha * clip(by * dy);
        x[a] = (x[a] as number) + stepX;
        y[a] = (y[a] as number) + stepY;
        x[b] = (x[b] as number) - stepX;
        y[b] = (y[b] as number) - stepY;
        push(end === 0 ? a : b);
      }
    }
    for (const [at, node] of nodes.entries()) {
      node.x = x[at];
      node.y = y[at];
    }
  }
  force.initialize = (all: SimulationNodeDatum[]) => {
    nodes = all;
  };
  return force;
}

function clip(step: number): number {
  return Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step));
}
