import type { ReadItem } from '../paper-record';
import { toItems } from '../to-items';
import { jsonPieces } from './json-pieces';
import { parseRecord } from './parse-record';
import { type ReadContext, readWhole } from './reader';

/** https://www.jsonfeed.org/version/1.1/, item by item. */
export async function* readJsonFeed(
  text: AsyncIterable<string>,
  context: ReadContext,
): AsyncGenerator<ReadItem> {
  const { parseJsonFeed } = await import('feedsmith');
  let record = 0;
  const json = await readWhole(text, context);
  for (const piece of jsonPieces(json)) {
    await context.breathe();
    if (!piece) continue;
    context.reached(piece.end / json.length);
    const place = { line: piece.line, record: ++record };
    const parsed = piece.isWhole
      ? parseRecord(piece.text, piece.depth)
      : { reason: 'the file ends in the middle of this record' };
    if (!('value' in parsed)) {
      yield { problem: { ...place, ...parsed } };
      continue;
    }
    const [item] = parseJsonFeed({ ...FEED, items: [parsed.value] }).items ?? [];
    yield* toItems(
      {
        title: item?.title,
        abstract: item?.summary ?? item?.content_text ?? item?.content_html,
        authors: item?.authors,
        published: item?.date_published,
        ids: [item?.id],
        links: [item?.external_url, item?.url],
        markup: 'plain',
        abstractMarkup: item?.summary || item?.content_text ? 'plain' : 'html',
      },
      place,
    );
  }
}

/** What the library asks of a feed around its items. */
const FEED = { version: 'https://jsonfeed.org/version/1.1', title: 'Papers' };
