import type { ReadProblem } from '../read-problem';
import { JsonCursor, type JsonValue } from './json-cursor';

/** A value of a member of the outer object: an element where the member is a list. */
export interface MemberValue extends JsonValue {
  member: string;
  /** 0-based place in the list; null where the member is none. */
  index: number | null;
  /** 1-based line of its first character. */
  line: number;
}

/**
 * The members of one JSON object, unparsed, as they come: a file may be larger than a text may be. What is damaged costs
 * itself, and where the object has a line for each record no other record.
 */
export async function* jsonMembers(
  text: AsyncIterable<string>,
): AsyncGenerator<MemberValue | { problem: ReadProblem }> {
  const cursor = new JsonCursor(text);
  await cursor.peek();
  cursor.skip();
  for (;;) {
    const char = await cursor.peek();
    const { line } = cursor;
    if (char === '') {
      yield { problem: { line, reason: 'the file ends before its end; what is missing is not in it' } };
      return;
    }
    if (char === ',') cursor.skip();
    else if (char === '}') {
      cursor.skip();
      if ((await cursor.peek()) === '') return;
      yield { problem: { line, reason: 'the file goes on after its end' } };
      await skipToMember(cursor);
    } else {
      const member = char === '"' ? await memberName(cursor) : null;
      if (member === null) {
        yield {
          problem: { line, reason: 'what stands here belongs to no part of the file; it is left out' },
        };
        await skipToMember(cursor);
      } else if ((await cursor.peek()) === '[') {
        cursor.skip();
        yield* elements(cursor, member);
      } else {
        const { line: start } = cursor;
        yield { member, index: null, line: start, ...(await cursor.value()) };
      }
    }
  }
}

async function* elements(
  cursor: JsonCursor,
  member: string,
): AsyncGenerator<MemberValue | { problem: ReadProblem }> {
  for (let index = 0; ; ) {
    const char = await cursor.peek();
    const { line } = cursor;
    // Where the list's own end is damaged the next member begins a line.
    if (char === '' || (await isMember(cursor))) return;
    if (char === ',') cursor.skip();
    else if (char === ']') {
      cursor.skip();
      if ((await cursor.peek()) === ',') cursor.skip();
      if ((await cursor.peek()) !== '{') return;
      yield { problem: { line, record: index, reason: 'a bracket too many stands behind this record' } };
    } else if (char === '{') yield { member, index: index++, line, ...(await cursor.value()) };
    else {
      yield {
        problem: {
          line,
          record: ++index,
          reason: 'a record is expected here, an object in braces; the rest of the line is skipped',
        },
      };
      await cursor.skipLine();
    }
  }
}

/** Null where no name of a member stands here. */
async function memberName(cursor: JsonCursor): Promise<string | null> {
  const { text, broken } = await cursor.value();
  if (broken || (await cursor.peek()) !== ':') return null;
  cursor.skip();
  return text.slice(1, -1);
}

async function skipToMember(cursor: JsonCursor): Promise<void> {
  for (;;) {
    await cursor.skipLine();
    if ((await cursor.peek()) === '' || (await isMember(cursor))) return;
  }
}

/** Whether a line begins with a member of the outer object. A record that has lost its brace begins with a text, or a number. */
async function isMember(cursor: JsonCursor): Promise<boolean> {
  return cursor.isLineStart && cursor.isAt(/^"[a-z]{1,40}":[[{tf]/i, 50);
}
