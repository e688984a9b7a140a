import type { Paper } from '../../../../src/core/paper';
import { PackedSource } from '../../../../src/core/search/packed/packed-source';
import { BLOCK_BYTES, type BuiltSegment } from '../../../../src/core/search/packed/segment';

/** A source over segments that are kept in memory, block by block. */
export function sourceOf(built: BuiltSegment[], papers: Paper[], removed = new Set<number>()): PackedSource {
  const postingsOf = new Map(built.map(({ segment, postings }) => [segment, postings]));
  return new PackedSource(
    built.map(({ segment }) => segment),
    {
      blocks: async (segment, indices) =>
        indices.map((index) =>
          (postingsOf.get(segment) as Uint8Array).slice(index * BLOCK_BYTES, (index + 1) * BLOCK_BYTES),
        ),
      papers: async (ordinals) => ordinals.map((ordinal) => papers[ordinal] as Paper),
    },
    removed,
  );
}
