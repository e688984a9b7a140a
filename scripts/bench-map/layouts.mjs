import {
  forceCenter,
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
} from 'd3-force';
import { UMAP } from 'umap-js';

/**
 * @typedef {import('./judge-places.mjs').Places} Places
 * @typedef {{ size: number, from: Uint32Array, to: Uint32Array, weight: Float32Array }} Graph
 * @typedef {{ count: number, place: Int32Array, score: Float32Array }} Near
 */

const TICKS = 300;
const RADIUS = 10;

/**
 * Other layouts of the same graph.
 * @type {Record<string, (graph: Graph, near: Near, random: () => number) => Places>}
 */
export const LAYOUTS = {
  'd3-force as it comes': (graph) =>
    simulate(graph, (simulation, links) =>
      simulation
        .force('link', forceLink(links))
        .force('charge', forceManyBody())
        .force('center', forceCenter()),
    ),
  'd3-force, links by cosine, no overlaps': (graph) =>
    simulate(graph, (simulation, links) =>
      simulation
        .force(
          'link',
          forceLink(links)
            .distance(0)
            .strength((/** @type {any} */ link) => link.weight),
        )
        .force('charge', forceManyBody().strength(-60).distanceMax(200))
        .force('x', forceX().strength(0.02))
        .force('y', forceY().strength(0.02))
        .force('apart', forceCollide(RADIUS)),
    ),
  'umap-js, overlapping': ({ size }, { count, place, score }, random) => {
    const umap = new UMAP({ nNeighbors: count, nEpochs: TICKS, minDist: 0.1, random });
    const rows = Array.from({ length: size }, (_, own) => own);
    // Each is its own nearest there, too.
    const lists = rows.map((own) =>
      rows.slice(0, count - 1).map((_, i) => ({
        other: Number(place[own * count + i]),
        distance: 1 - Number(score[own * count + i]),
      })),
    );
    umap.setPrecomputedKNN(
      lists.map((list, own) => [own, ...list.map(({ other }) => (other < 0 ? own : other))]),
      lists.map((list) => [0, ...list.map(({ distance }) => distance)]),
    );
    const places = umap.fit(rows.map((own) => [own]));
    return { x: places.map(([x = 0]) => x), y: places.map(([, y = 0]) => y) };
  },
  random: ({ size }, _near, random) => ({
    x: Array.from({ length: size }, random),
    y: Array.from({ length: size }, random),
  }),
};

/**
 * @param {Graph} graph
 * @param {(simulation: import('d3-force').Simulation<any, any>, links: any[]) => unknown} setUp
 */
function simulate({ size, from, to, weight }, setUp) {
  /** @type {any[]} */
  const nodes = Array.from({ length: size }, () => ({}));
  const links = Array.from(from, (source, i) => ({ source, target: to[i], weight: weight[i] }));
  const simulation = forceSimulation(nodes).stop();
  setUp(simulation, links);
  simulation.tick(TICKS);
  return { x: nodes.map(({ x }) => x), y: nodes.map(({ y }) => y) };
}
