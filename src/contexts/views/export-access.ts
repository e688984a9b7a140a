import { LIST_FORMATS, writePaperList } from '../../core/citation/paper-list';
import type { Paper } from '../../core/paper';
import { ArchiveWriter } from '../../library/archive/write-archive';
import { BlobParts } from '../../library/export/blob-parts';
import { readListed } from '../../library/export/read-listed';
import { createBreathe } from '../../library/import/breathe';
import type { Database } from '../../library/store/database';
import { call } from '../../messaging/client';
import type { ExportAccess } from '../../ui/library/export/export-access';
import { libraryChanged } from './tell-changes';

/** Files are made in the page that asks for them, from what is stored: they may be larger than any message. */
export function exportAccess(opened: Promise<{ db: Database; papers: readonly Paper[] }>): ExportAccess {
  return {
    listed: (query) => call('listed', { query }),
    async ids(list) {
      const { db, papers } = await opened;
      const ids: string[] = [];
      for await (const some of readListed(db, papers, list)) ids.push(...some.map(({ id }) => id));
      return ids;
    },
    async papers(list, format, signal, onShare) {
      const { db, papers } = await opened;
      const writer = writePaperList(format);
      const parts = new BlobParts();
      const breathe = createBreathe(signal);
      let count = 0;
      parts.add(writer.start);
      for await (const some of readListed(db, papers, list)) {
        for (const paper of some) {
          parts.add(writer.next(paper));
          await breathe();
        }
        count += some.length;
        onShare(count / list.length);
      }
      parts.add(writer.end);
      return { blob: parts.whole(LIST_FORMATS[format].type), count };
    },
    async everything(signal, onShare) {
      const { db } = await opened;
      const parts = new BlobParts();
      const writer = new ArchiveWriter(db);
      const { finished, ...counts } = await writer.write({
        take: (text) => parts.add(text),
        onShare,
        signal,
      });
      if (finished > 0) await libraryChanged();
      return { blob: parts.whole('application/json'), counts };
    },
  };
}
