import type { SimulationNodeDatum } from 'd3-force';

/** Whether any two circles of this radius overlap. */
export function hasOverlap(nodes: readonly SimulationNodeDatum[], radius: number): boolean {
  const cell = 2 * radius;
  const cells = new Map<string, SimulationNodeDatum[]>();
  for (const node of nodes) {
    const x = node.x as number;
    const y = node.y as number;
    const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)];
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++)
        for (const other of cells.get(`${column + dx} ${row + dy}`) ?? [])
          if (Math.hypot(x - (other.x as number), y - (other.y as number)) < cell) return true;
    const key = `${column} ${row}`;
    const here = cells.get(key);
    if (here) here.push(node);
    else cells.set(key, [node]);
  }
  return false;
}
