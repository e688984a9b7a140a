export { findRelated } from '../../src/core/relations/find-related';
export { Relations } from '../../src/core/relations/relations';
export { MemorySource } from '../../src/core/search/memory-source';
export { search } from '../../src/core/search/search';
export { STOP_WORDS } from '../../src/core/search/stop-words';
export { terms } from '../../src/core/search/terms';
