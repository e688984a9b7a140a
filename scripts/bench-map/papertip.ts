export { findGroups } from '../../src/core/map/find-groups';
export { layOut } from '../../src/core/map/lay-out';
export { graphOf } from '../../src/core/map/map-graph';
export { nearestPapers } from '../../src/core/map/nearest-papers';
export { pullWeights } from '../../src/core/map/pull-weights';
export { seededRandom } from '../../src/core/map/random';
export { paperVectors } from '../../src/core/relations/vectors';
