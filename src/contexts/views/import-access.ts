import { blobSource } from '../../library/import/blob-source';
import type { OnApplied } from '../../library/import/import-store';
import type { Importer } from '../../library/import/importer';
import type { ImportSource } from '../../library/import/read-import';
import { readPapers } from '../../library/import/read-papers';
import type { ImportRun } from '../../library/store/database';
import type { ImportAccess, PastImport } from '../../ui/library/import/import-access';

/** Steady for the eye, and no work for the page. */
const TELL_MS = 100;

/** Imports, wherever the files and the library's database are at hand. */
export function importAccess(importer: () => Promise<Importer>): ImportAccess {
  return {
    async read(inputs, signal, onProgress) {
      const total = inputs.reduce((sum, { blob }) => sum + blob.size, 0) || 1;
      let before = 0;
      let here = 0;
      let records = 0;
      const tell = atMostEvery(TELL_MS, () =>
        onProgress({ records, share: Math.min(1, (before + here) / total) }),
      );
      const sources = inputs.map(
        (input): ImportSource => ({
          name: input.name,
          async *read() {
            yield* readPapers(blobSource(input.name, input.blob), {
              signal,
              onShare: (share) => {
                here = share * input.blob.size;
                tell();
              },
            });
            before += input.blob.size;
            here = 0;
          },
        }),
      );
      const name = inputs.map((input) => input.name).join(', ');
      const today = new Date().toISOString().slice(0, 10);
      return (await importer()).read(name, sources, today, signal, (preview) => {
        records = preview.records;
        tell();
      });
    },
    async take(id, takesSettings, onShare) {
      const choice = takesSettings ? { takesSettings: true as const } : {};
      return (await importer()).take(id, shareOf(onShare), choice);
    },
    discard: async (id) => (await importer()).discard(id),
    async takeBack(id, onShare) {
      await (await importer()).takeBack(id, shareOf(onShare));
    },
    async bringBack(id, onShare) {
      return (await importer()).bringBack(id, shareOf(onShare));
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

function atMostEvery(ms: number, work: () => void): () => void {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    const now = performance.now();
    if (now - last < ms) return;
    last = now;
    work();
  };
}
