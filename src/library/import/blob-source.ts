import type { ReadSource } from './read-papers';

/** A file, or what was received, as something to read from; as often as one wants. */
export function blobSource(name: string, blob: Blob): ReadSource {
  return {
    name,
    size: blob.size,
    async *chunks(): AsyncGenerator<Uint8Array> {
      const reader = blob.stream().getReader();
      for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
    },
  };
}
