import type { SourceProblem } from '../../core/sources/source';
import { blobSource } from '../../library/import/blob-source';
import type { ImportPreview } from '../../library/import/import-preview';
import type { OnApplied } from '../../library/import/import-store';
import type { Importer, ReadyImport } from '../../library/import/importer';
import type { ImportSource } from '../../library/import/read-import';
import { readPapers } from '../../library/import/read-papers';
import { stageSource, takeSource } from '../../library/sources/read-source';
import { SourceError } from '../../library/sources/source-error';
import type { SourceStore } from '../../library/sources/source-store';
import type { ImportAccess } from '../../ui/library/import/import-access';

/** Steady for the eye, and no work for the page. */
const TELL_MS = 100;
/** Often enough to tell a worker that reads from one that is stuck. */
const SIGN_MS = 1000;

/** What takes long, or may. */
export interface ImportWork extends Pick<ImportAccess, 'read' | 'take' | 'takeBack' | 'bringBack'> {
  /** Reads what a source has sent, before one subscribes to it. @param today ISO 8601 day */
  stage(name: string, body: Blob, today: string, signal: AbortSignal): Promise<ReadyImport>;
  /**
   * Takes what a source has sent, once one subscribes to it. @param onSign told as long as the worker is not stuck
   * @returns null where it was removed meanwhile; what is wrong with what was sent as data, for errors lose their kind
   */
  takeSource(
    source: { id: number; name: string },
    body: Blob,
    today: string,
    signal: AbortSignal,
    onSign: () => void,
  ): Promise<{ preview: ImportPreview } | { problem: Pick<SourceProblem, 'kind' | 'words'> } | null>;
}

export function importWork(importer: Importer, sources: SourceStore): ImportWork {
  return {
    read(inputs, signal, onProgress) {
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
      return importer.read(name, sources, today, signal, (preview) => {
        records = preview.records;
        tell();
      });
    },
    take: (id, takesSettings, onShare) =>
      importer.take(id, shareOf(onShare), takesSettings ? { takesSettings } : {}),
    takeBack: (id, onShare) => importer.takeBack(id, shareOf(onShare)),
    bringBack: (id, onShare) => importer.bringBack(id, shareOf(onShare)),
    stage: (name, body, today, signal) => stageSource(importer, name, body, today, false, signal),
    async takeSource({ id, name }, body, today, signal, onSign) {
      const isWanted = async () => (await sources.get(id)) !== null;
      const gone = new AbortController();
      // A worker that is stuck in one record gives none.
      const signs = setInterval(async () => {
        onSign();
        if (!(await isWanted())) gone.abort();
      }, SIGN_MS);
      try {
        const within = AbortSignal.any([signal, gone.signal]);
        const preview = await takeSource(importer, name, body, today, within, isWanted);
        return preview && { preview };
      } catch (cause) {
        if (cause instanceof SourceError) return { problem: { kind: cause.kind, words: cause.message } };
        if (gone.signal.aborted && !signal.aborted) return null;
        throw cause;
      } finally {
        clearInterval(signs);
      }
    },
  };
}

function shareOf(onShare: (share: number) => void): OnApplied {
  return (applied, total) => onShare(applied / (total || 1));
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
