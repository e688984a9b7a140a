import { blobSource } from '../../library/import/blob-source';
import type { Importer } from '../../library/import/importer';
import type { ImportPreview, ImportSource } from '../../library/import/read-import';
import { readPapers } from '../../library/import/read-papers';
import { call } from '../../messaging/client';
import type { ImportAccess } from '../../ui/library/library-page-access';

/** Imports run in the page that asks for them: a worker may be stopped. It is told when the library has changed. */
export function importAccess(importer: () => Promise<Importer>): ImportAccess {
  const changed = () => call('libraryChanged', {});
  return {
    async read(inputs, signal, onProgress) {
      const total = inputs.reduce((sum, { blob }) => sum + blob.size, 0) || 1;
      let before = 0;
      let here = 0;
      const tell = (preview: ImportPreview) =>
        onProgress({ preview, share: Math.min(1, (before + here) / total) });
      const sources = inputs.map(
        (input): ImportSource => ({
          name: input.name,
          async *read() {
            yield* readPapers(blobSource(input.name, input.blob), {
              signal,
              onBytes: (bytes) => {
                here = bytes;
              },
            });
            before += input.blob.size;
            here = 0;
          },
        }),
      );
      const name = inputs.map((input) => input.name).join(', ');
      const today = new Date().toISOString().slice(0, 10);
      return (await importer()).read(name, sources, today, signal, tell);
    },
    async take(id, onShare) {
      const isTaken = await (await importer()).take(id, (applied, total) => onShare(applied / (total || 1)));
      if (isTaken) await changed();
      return isTaken;
    },
    discard: async (id) => (await importer()).discard(id),
    async takeBack(id, onShare) {
      await (await importer()).takeBack(id, (applied, total) => onShare(applied / (total || 1)));
      await changed();
    },
    async history() {
      const runs = await (await importer()).history();
      return runs.flatMap(({ id, run: { name, startedAt, state, added, changed: better } }) =>
        state === 'reading' ? [] : { id, name, startedAt, state, added, changed: better },
      );
    },
  };
}
