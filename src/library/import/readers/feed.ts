import { RECORD_MAX_LENGTH } from '../import-limits';
import type { ReadItem } from '../paper-record';
import { type FoundPaper, toItems } from '../to-items';
import { fromEntry, fromItem } from './feed-paper';
import { type ReadContext, readWhole } from './reader';
import { type XmlRoot, xmlPieces, xmlRoot } from './xml-pieces';

/**
 * RSS, RDF and Atom. Its entries are parsed one by one, each in the feed's own root element: a broken one costs only
 * itself, and the page stays fluid. Nothing is fetched, and no entities but HTML's are known.
 */
export async function* readFeed(text: AsyncIterable<string>, context: ReadContext): AsyncGenerator<ReadItem> {
  const xml = await readWhole(text, context);
  const root = xmlRoot(xml);
  if (!root) throw new Error('there is no feed in it');
  if (root.hasEntities) {
    yield { problem: { reason: 'the feed defines entities of its own (DOCTYPE); such files are not read' } };
    return;
  }
  const parse = await loadParser(root);
  let record = 0;
  for (const piece of xmlPieces(xml, root.end)) {
    await context.breathe();
    context.reached(piece.end / xml.length);
    const place = { line: piece.line, record: ++record };
    if (!piece.isWhole) yield { problem: { ...place, reason: 'the entry is not closed; it is skipped' } };
    else if (piece.text.length > RECORD_MAX_LENGTH)
      yield { problem: { ...place, reason: 'the entry is longer than 5 MB; it is skipped' } };
    else yield* read(piece.text, place, parse);
  }
  // A comment may still follow.
  if (!root.tag.endsWith('/>') && !xml.slice(-1000).includes(closingOf(root)))
    yield { problem: { reason: 'the file ends before the feed does' } };
}

type Parse = (entry: string) => FoundPaper | null;

function read(entry: string, place: { line: number; record: number }, parse: Parse): ReadItem[] {
  try {
    return toItems(parse(entry) ?? {}, place);
  } catch (cause) {
    // The library says only that it is invalid; its own cause says more.
    const reason = (((cause as Error).cause ?? cause) as Error).message;
    return [{ problem: { ...place, reason: `the entry cannot be read (${String(reason).slice(0, 120)})` } }];
  }
}

async function loadParser({ name, tag }: XmlRoot): Promise<Parse> {
  const { parseAtomFeed, parseRdfFeed, parseRssFeed } = await import('feedsmith');
  const opening = tag.endsWith('/>') ? `${tag.slice(0, -2)}>` : tag;
  const closing = `${closingOf({ tag })}>`;
  if (name === 'feed')
    return (entry) => {
      const found = parseAtomFeed(`${opening}${entry}${closing}`).entries?.[0];
      return found ? fromEntry(found) : null;
    };
  if (name === 'rdf')
    return (entry) => {
      const found = parseRdfFeed(`${opening}${entry}${closing}`).items?.[0];
      return found ? fromItem(found, entry) : null;
    };
  return (entry) => {
    const found = parseRssFeed(`${opening}<channel>${entry}</channel>${closing}`).items?.[0];
    return found ? fromItem(found, entry) : null;
  };
}

function closingOf({ tag }: Pick<XmlRoot, 'tag'>): string {
  return `</${/^<([\w.:-]+)/.exec(tag)?.[1]}`;
}
