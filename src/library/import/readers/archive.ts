import * as v from 'valibot';
import {
  ARCHIVE_SCHEMAS,
  ARCHIVE_VERSION,
  type ArchivePart,
  type RestoredRecord,
} from '../../archive/archive-schemas';
import { checkRestored } from '../../archive/check-restored';
import type { ReadItem } from '../paper-record';
import type { ReadProblem } from '../read-problem';
import { jsonMembers, type MemberValue } from './json-members';
import { isObject, type JsonObject, parseRecord } from './parse-record';
import type { ReadContext } from './reader';

const PARTS = Object.keys(ARCHIVE_SCHEMAS) as ArchivePart[];

type Place = Pick<ReadProblem, 'line' | 'record'>;

/** A whole library, as Papertip writes it; nothing in it is trusted. */
export async function* readArchive(
  text: AsyncIterable<string>,
  context: ReadContext,
): AsyncGenerator<ReadItem> {
  let isKnown = false;
  let last = 0;
  const unknown = new Set<string>();
  for await (const value of jsonMembers(text)) {
    await context.breathe();
    if ('problem' in value) {
      yield { problem: value.problem };
      continue;
    }
    const { member, line } = value;
    if (member === 'format') continue;
    if (member === 'version') {
      const refusal = refuse(value.text);
      if (refusal) {
        yield { problem: { line, field: 'version', reason: refusal } };
        return;
      }
      isKnown = true;
      continue;
    }
    const place = PARTS.indexOf(member as ArchivePart);
    if (!isKnown || (place >= 0 && place < last)) {
      yield { problem: { line, field: member, reason: `reading stopped here: ${DISORDER}` } };
      return;
    }
    if (place < 0) {
      if (!unknown.has(member))
        yield { problem: { line, field: member, reason: 'this part is not known; it is left out' } };
      unknown.add(member);
      continue;
    }
    last = place;
    yield* toItems(member as ArchivePart, value);
  }
}

const DISORDER = 'the parts of the file are not in the order in which Papertip writes them';

/** Null where this version is read. */
function refuse(text: string): string | null {
  const version = Number(text);
  if (!Number.isInteger(version) || version < 1) return 'the file does not say which version it has';
  return version > ARCHIVE_VERSION
    ? `the file was written by a newer Papertip (its format has version ${version}, read is ${ARCHIVE_VERSION}); bring Papertip up to date, then restore it`
    : null;
}

function* toItems(part: ArchivePart, { index, line, text, depth, broken }: MemberValue): Generator<ReadItem> {
  const place: Place = { line, ...(index === null ? {} : { record: index + 1 }) };
  if (broken) {
    yield { problem: { ...place, reason: broken } };
    return;
  }
  if (part === 'isHistoryOn') {
    if (text === 'true' || text === 'false')
      yield { restored: { part, value: text === 'true', index: 0, place } };
    else yield { problem: { ...place, field: part, reason: 'true or false is expected here' } };
    return;
  }
  const parsed = parseRecord(text, depth);
  if (!('value' in parsed)) yield { problem: { ...place, ...parsed } };
  else yield* checked(part, parsed.value, place, index ?? 0);
}

/** A record as far as it is valid: where one of its members is wrong it goes without that, if it can. */
function* checked(
  part: Exclude<ArchivePart, 'isHistoryOn'>,
  raw: JsonObject,
  place: Place,
  index: number,
): Generator<ReadItem> {
  const schema: v.GenericSchema = ARCHIVE_SCHEMAS[part];
  const first = v.safeParse(schema, raw);
  const wrong = new Set(first.issues?.map(({ path }) => path?.[0]?.key));
  const rest = Object.fromEntries(Object.entries(raw).filter(([name]) => !wrong.has(name)));
  const result = wrong.size > 0 ? v.safeParse(schema, rest) : first;
  const what = result.success ? 'it is left out' : 'the record is left out';
  for (const issue of first.issues ?? [])
    yield {
      problem: { ...place, field: v.getDotPath(issue) ?? '', reason: `${reasonOf(issue)}; ${what}` },
    };
  if (!result.success) return;
  for (const field of unknownMembers(rest, result.output))
    yield {
      problem: { ...place, field: shorten(field), reason: 'nothing is known of this; it is left out' },
    };
  const { value, problems } = checkRestored(part, result.output as RestoredRecord['value']);
  for (const problem of problems) yield { problem: { ...place, ...problem } };
  if (value !== null) yield { restored: { part, value, index, place } as RestoredRecord };
}

/** What is wrong, without what stands there. */
function reasonOf({ type, received, message }: v.BaseIssue<unknown>): string {
  if (received === 'undefined') return 'it is missing';
  if (type === 'max_length') return 'it is longer than anything that Papertip writes';
  return EXPECTED[type] ? `${EXPECTED[type]} is expected here` : shorten(message);
}

const EXPECTED: Record<string, string> = {
  string: 'a text',
  non_empty: 'a text that is not empty',
  number: 'a number',
  integer: 'a whole number',
  min_value: 'a larger number',
  max_value: 'a smaller number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object in braces',
  literal: 'true',
  picklist: 'one of a few words',
};

/** Paths of the members that are not in what was taken over. */
function unknownMembers(raw: unknown, taken: unknown, path: string[] = []): string[] {
  if (Array.isArray(raw) && Array.isArray(taken))
    return raw.flatMap((one, i) => unknownMembers(one, taken[i], [...path, String(i)]));
  if (!isObject(raw) || !isObject(taken)) return [];
  return Object.entries(raw).flatMap(([name, value]) =>
    Object.hasOwn(taken, name)
      ? unknownMembers(value, taken[name], [...path, name])
      : [[...path, name].join('.')],
  );
}

/** Whatever the file has written there. */
function shorten(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
