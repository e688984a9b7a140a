import { blobSource } from '../../library/import/blob-source';
import type { OnApplied } from '../../library/import/import-store';
import type { Importer } from '../../library/import/importer';
import type { ImportPreview, ImportSource } from '../../library/import/read-import';
import { readPapers } from '../../library/import/read-papers';
import { tellSourcesChanged } from '../../library/sources/source-news';
import type { ImportRun } from '../../library/store/database';
import { call } from '../../messaging/client';
import type { ImportAccess, PastImport } from '../../ui/library/library-page-access';

/** Imports run in the page that asks for them: a worker may be stopped. It is told when the library has changed. */
export function importAccess(importer: () => Promise<Importer>): ImportAccess {
  /** A whole library may bring sources, which the worker is to ask, or take them with it. */
  const changed = async () => {
    await call('libraryChanged', {});
    await call('sourcesChanged', {});
    tellSourcesChanged();
  };
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
    async take(id, takesSettings, onShare) {
      const choice = takesSettings ? { takesSettings: true as const } : {};
      const isTaken = await (await importer()).take(id, shareOf(onShare), choice);
      if (isTaken) await changed();
      return isTaken;
    },
    discard: async (id) => (await importer()).discard(id),
    async takeBack(id, onShare) {
      await (await importer()).takeBack(id, shareOf(onShare));
      await changed();
    },
    async bringBack(id, onShare) {
      await (await importer()).bringBack(id, shareOf(onShare));
      await changed();
    },
    async history() {
      const runs = await (await importer()).history();
      return runs.flatMap(({ id, run }) => toPast(id, run) ?? []);
    },
  };
}

function shareOf(onShare: (share: number) => void): OnApplied {
  return (applied, total) => onShare(applied / (total || 1));
}

function toPast(id: number, run: ImportRun): PastImport | null {
  const { name, startedAt, state, added, changed, total, isRemoval, isRestore } = run;
  if (state === 'reading') return null;
  const kind = isRemoval ? 'removal' : isRestore ? 'restore' : 'import';
  return { id, name, kind, startedAt, state, added, changed, total };
}
