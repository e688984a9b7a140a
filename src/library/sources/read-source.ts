import { blobSource } from '../import/blob-source';
import { type ImportPreview, isUnreadable } from '../import/import-preview';
import type { Importer, ReadyImport } from '../import/importer';
import type { ImportSource } from '../import/read-import';
import { readPapers } from '../import/read-papers';
import { problemWords } from './partial-problem';
import { SourceError } from './source-error';
import { READ_ATTEMPTS } from './source-limits';

/** Reads what a source has sent, and stages it; nobody has agreed to it yet. @throws SourceError where it has no papers */
export async function stageSource(
  importer: Importer,
  name: string,
  body: Blob,
  today: string,
  marksNew: boolean,
  signal: AbortSignal,
): Promise<ReadyImport> {
  const source: ImportSource = {
    name,
    isSubscribed: true,
    read: () => readPapers(blobSource(name, body), { signal }),
  };
  const kind = { source: name, ...(marksNew ? { marksNew: true as const } : {}) };
  const ready = await importer.read(name, [source], today, signal, undefined, kind);
  if (!isUnreadable(ready.preview)) return ready;
  await importer.discard(ready.id);
  throw new SourceError('unreadable', `There are no papers in it: ${problemWords(ready.preview)}.`);
}

/**
 * Takes what a source has sent into the library; its user has agreed to that by adding it.
 * @param isWanted asked right before: it may have been removed meanwhile
 * @returns null where it was removed
 */
export async function takeSource(
  importer: Importer,
  name: string,
  body: Blob,
  today: string,
  signal: AbortSignal,
  isWanted: () => Promise<boolean>,
): Promise<ImportPreview | null> {
  for (let attempt = 1; attempt <= READ_ATTEMPTS; attempt++) {
    const { id, preview } = await stageSource(importer, name, body, today, true, signal);
    if (!(await isWanted())) {
      await importer.discard(id);
      return null;
    }
    if (await importer.take(id)) return preview;
    // Something else has changed the library in between: what is new has to be told anew.
    await importer.discard(id);
  }
  throw new SourceError('internal', 'The library changed all the time while new papers were read.');
}
