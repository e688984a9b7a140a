import { sealTitles, type TitlePart } from '../../core/recognise/packed/title-part';
import { checksum, DamagedError } from '../../core/search/packed/bytes';
import {
  BLOCK_BYTES,
  type BuiltSegment,
  type Segment,
  type StoredSegment,
  seal,
  unseal,
} from '../../core/search/packed/segment';
import type { Database, Manifest } from './database';

/** A segment in the place of others, and the manifest that says so, at once. */
export async function writeSegment(
  db: Database,
  manifest: Manifest,
  { segment, postings }: BuiltSegment,
  titles: TitlePart,
  old: Manifest['segments'],
  indexedTo: number,
): Promise<void> {
  const { from } = segment;
  const count = segment.titleLengths.length;
  const name = manifest.nextName;
  const tx = db.transaction(['segments', 'titles', 'blocks', 'manifest'], 'readwrite');
  const blocks = tx.objectStore('blocks');
  for (const { name: gone } of old) {
    tx.objectStore('segments').delete(gone);
    tx.objectStore('titles').delete(gone);
    blocks.delete(IDBKeyRange.bound([gone, 0], [gone, Number.POSITIVE_INFINITY]));
  }
  tx.objectStore('segments').put(seal(segment), name);
  tx.objectStore('titles').put(sealTitles(titles), name);
  for (let at = 0; at < postings.length; at += BLOCK_BYTES) {
    const bytes = postings.slice(at, at + BLOCK_BYTES);
    blocks.put({ bytes, checksum: checksum(bytes) }, [name, at / BLOCK_BYTES]);
  }
  const isOld = new Set(old.map((one) => one.name));
  const segments = [...manifest.segments.filter((one) => !isOld.has(one.name)), { name, from, count }];
  // What was removed from the merged segments is gone for good.
  const isMerged = (ordinal: number) => old.length > 0 && ordinal >= from && ordinal < from + count;
  tx.objectStore('manifest').put(
    {
      indexedTo,
      segments: segments.sort((a, b) => a.from - b.from),
      removed: manifest.removed.filter((ordinal) => !isMerged(ordinal)),
      nextName: name + 1,
      revision: manifest.revision + 1,
    },
    'index',
  );
  await tx.done;
}

/** @throws DamagedError where one is not what was written */
export async function readBlocks(db: Database, keys: [name: number, index: number][]): Promise<Uint8Array[]> {
  const tx = db.transaction('blocks');
  const found = await Promise.all(keys.map((key) => tx.store.get(key)));
  return found.map((block) => {
    if (!block || checksum(block.bytes) !== block.checksum)
      throw new DamagedError('A part of the index is missing or damaged.');
    return block.bytes;
  });
}

/** @throws DamagedError where a part of it is not what was written */
export async function readSegment(db: Database, name: number): Promise<BuiltSegment> {
  const segment = whole(await db.get('segments', name));
  const length = segment.places.at(-1) ?? 0;
  const count = Math.ceil(length / BLOCK_BYTES);
  const blocks = await readBlocks(
    db,
    Array.from({ length: count }, (_, index) => [name, index]),
  );
  const postings = new Uint8Array(length);
  for (const [i, block] of blocks.entries()) postings.set(block, i * BLOCK_BYTES);
  return { segment, postings };
}

/** @throws DamagedError */
export function whole(stored: StoredSegment | undefined): Segment {
  if (!stored) throw new DamagedError('A part of the index is missing.');
  return unseal(stored);
}
