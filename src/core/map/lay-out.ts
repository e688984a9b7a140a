import { forceCollide, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import { forceNear } from './force-near';
import { hasOverlap } from './has-overlap';
import type { MapGraph } from './map-graph';
import { seededRandom } from './random';

/** Radius of the largest circle, in units of the map: no two papers are nearer than twice this. */
export const LARGEST_RADIUS = 10;

/** Passes over the graph; more are no better (`npm run bench:map`). */
const TICKS = 300;
/** Draws to the middle, so that what is near nothing else does not drift away. */
const GRAVITY = 0.002;
/** The middle distance to the nearest paper before circles are moved apart, in diameters: less blurs, more leaves gaps. */
const SPREAD = 0.55;
/** Ticks of moving circles apart, at most; nearly always a third is enough. */
const MOST_APART = 150;
/** To look whether any still overlap costs as much as a tick. */
const LOOK_EVERY = 10;
/** How strongly a circle that is moved apart holds on to its place. */
const HOLD = 0.05;
/** Turns of a sunflower, in radians: any number of places, evenly apart. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

export interface Places {
  x: Float32Array;
  y: Float32Array;
}

/**
 * Places papers so that near ones are near, and no circles overlap. The same graph gives the same map.
 * @param strength of each pair of the graph, 0 to 1
 * @param onShare told how much is done, 0 to 1
 */
export function layOut(graph: MapGraph, strength: Float64Array, onShare?: (share: number) => void): Places {
  const nodes = Array.from({ length: graph.size }, (_, at) => sunflower(at, 10 / Math.sqrt(graph.size)));
  const random = seededRandom(7);
  const drawn = forceSimulation(nodes)
    .stop()
    .randomSource(random)
    .force('near', forceNear(graph, strength, random))
    .force('x', forceX(0).strength(GRAVITY))
    .force('y', forceY(0).strength(GRAVITY));
  for (let tick = 0; tick < TICKS; tick++) {
    drawn.alpha(1 - tick / TICKS).tick();
    onShare?.((0.8 * tick) / TICKS);
  }
  const scale = (SPREAD * 2 * LARGEST_RADIUS) / (middleGap(nodes) || 1);
  for (const node of nodes) {
    node.x = (node.x as number) * scale;
    node.y = (node.y as number) * scale;
  }
  turnLengthwise(nodes);
  setLonelyAround(nodes, graph);
  moveApart(nodes, random, (share) => onShare?.(0.8 + 0.2 * share));
  return {
    x: Float32Array.from(nodes, ({ x }) => x as number),
    y: Float32Array.from(nodes, ({ y }) => y as number),
  };
}

function sunflower(at: number, apart: number): SimulationNodeDatum {
  const radius = apart * Math.sqrt(at + 0.5);
  return { x: radius * Math.cos(at * GOLDEN_ANGLE), y: radius * Math.sin(at * GOLDEN_ANGLE) };
}

/** The median of the distances to the nearest paper. */
function middleGap(nodes: SimulationNodeDatum[]): number {
  const gaps = nodes.map((node) => {
    let least = Number.POSITIVE_INFINITY;
    for (const other of nodes)
      if (other !== node)
        least = Math.min(
          least,
          ((node.x as number) - (other.x as number)) ** 2 + ((node.y as number) - (other.y as number)) ** 2,
        );
    return Math.sqrt(least);
  });
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
}

/** Turned so that it is wider than high, as windows are: the axis of the greatest variance lies flat. */
function turnLengthwise(nodes: SimulationNodeDatum[]): void {
  const [x, y] = (['x', 'y'] as const).map((axis) => {
    const mean = nodes.reduce((sum, node) => sum + (node[axis] as number), 0) / (nodes.length || 1);
    return nodes.map((node) => (node[axis] as number) - mean);
  }) as [number[], number[]];
  const product = (a: number[], b: number[]) => a.reduce((sum, one, i) => sum + one * (b[i] as number), 0);
  const angle = Math.atan2(2 * product(x, y), product(x, x) - product(y, y)) / 2;
  for (const [at, node] of nodes.entries()) {
    const [dx, dy] = [x[at] as number, y[at] as number];
    node.x = dx * Math.cos(angle) + dy * Math.sin(angle);
    node.y = dy * Math.cos(angle) - dx * Math.sin(angle);
  }
}

/** Papers that are near none lie around the others, like the last seeds of a sunflower: nowhere would say something true. */
function setLonelyAround(nodes: SimulationNodeDatum[], { from, to }: MapGraph): void {
  const related = new Set([...from, ...to]);
  let reach = 0;
  for (const at of related) {
    const { x, y } = nodes[at] as { x: number; y: number };
    reach = Math.max(reach, Math.hypot(x, y));
  }
  const apart = 2.4 * LARGEST_RADIUS;
  const inner = related.size > 0 ? ((reach + 2 * apart) / apart) ** 2 : 0;
  let seed = Math.ceil(inner);
  for (const [at, node] of nodes.entries())
    if (!related.has(at)) Object.assign(node, sunflower(seed++, apart));
}

function moveApart(
  nodes: SimulationNodeDatum[],
  random: () => number,
  onShare: (share: number) => void,
): void {
  const wanted = nodes.map(({ x, y }) => ({ x: x as number, y: y as number }));
  const place = (axis: 'x' | 'y') => (node: SimulationNodeDatum) =>
    (wanted[node.index as number] as { x: number; y: number })[axis];
  const apart = forceSimulation(nodes)
    .stop()
    .randomSource(random)
    // A little more than is asked for: the last overlaps vanish only in the limit.
    .force('apart', forceCollide(LARGEST_RADIUS * 1.02).iterations(2))
    .force('x', forceX(place('x')).strength(HOLD))
    .force('y', forceY(place('y')).strength(HOLD));
  for (let tick = 0; tick < MOST_APART; tick++) {
    apart.alpha((1 - tick / MOST_APART) ** 2).tick();
    onShare(tick / MOST_APART);
    if (tick % LOOK_EVERY === 0 && !hasOverlap(nodes, LARGEST_RADIUS)) return;
  }
}
