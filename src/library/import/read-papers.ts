import { createBreathe } from './breathe';
import { decodeText } from './decode-text';
import { FORMAT_NAMES } from './formats';
import { HEAD_LENGTH } from './import-limits';
import type { ReadItem } from './paper-record';
import { readers } from './readers/readers';
import { recogniseFormat } from './recognise-format';

export interface ReadSource {
  /** The file's name or the feed's address, for messages; nothing is concluded from it. */
  name: string;
  /** Bytes from the start; asked for once. */
  chunks(): AsyncIterable<Uint8Array>;
  /** In bytes, where it is known. */
  size?: number;
}

export interface ReadOptions {
  /** Called once the format is known, with one of `FORMAT_NAMES`. */
  onFormat?(format: string): void;
  /** Called as bytes arrive, with how many have so far. */
  onBytes?(read: number): void;
  signal?: AbortSignal;
}

/**
 * The papers of a file or feed, as they are read, and what could not be. The format is recognised by its content.
 * Never longer at work than some 30 ms without letting others run.
 * @throws what the source throws, and the signal's reason; whatever is wrong with the content is a problem
 */
export async function* readPapers(source: ReadSource, options: ReadOptions = {}): AsyncGenerator<ReadItem> {
  const problems: ReadItem[] = [];
  const state: { failure?: { cause: unknown } } = {};
  const text = decodeText(watched(source, options, state), (line) =>
    problems.push({
      problem: {
        line,
        reason: 'the text is not valid UTF-8 from here on; such lines are read as windows-1252',
      },
    }),
  );
  const breathe = createBreathe(options.signal);
  try {
    const head = await readHead(text);
    const format = recogniseFormat(head);
    if (!format) {
      yield { problem: { reason: describeUnknown(head) } };
      return;
    }
    options.onFormat?.(FORMAT_NAMES[format]);
    const read = await readers[format]();
    for await (const item of read(withHead(head, text), { name: source.name, size: source.size, breathe })) {
      yield* problems.splice(0);
      yield item;
      await breathe();
    }
    yield* problems.splice(0);
  } catch (cause) {
    if (state.failure) throw state.failure.cause;
    options.signal?.throwIfAborted();
    yield { problem: { reason: `reading stopped here: ${cause instanceof Error ? cause.message : cause}` } };
  } finally {
    await text.return(undefined);
  }
}

/** Counts the source's bytes, and tells its failures from those of the content. */
async function* watched(
  source: ReadSource,
  { onBytes, signal }: ReadOptions,
  state: { failure?: { cause: unknown } },
): AsyncGenerator<Uint8Array> {
  let read = 0;
  try {
    signal?.throwIfAborted();
    for await (const chunk of source.chunks()) {
      signal?.throwIfAborted();
      read += chunk.length;
      onBytes?.(read);
      yield chunk;
    }
  } catch (cause) {
    state.failure = { cause };
    throw cause;
  }
}

async function readHead(text: AsyncGenerator<string>): Promise<string> {
  let head = '';
  while (head.length < HEAD_LENGTH) {
    const { value, done } = await text.next();
    if (done) break;
    head += value;
  }
  return head;
}

async function* withHead(head: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield head;
  yield* rest;
}

function describeUnknown(head: string): string {
  if (!head.trim()) return 'the file is empty';
  const known = [...new Set(Object.values(FORMAT_NAMES) as string[])].join(', ');
  const isPage = /^\s*<(?:!doctype html|html)/i.test(head);
  return `${isPage ? 'this is a web page, not a list of papers' : 'no papers are recognised in it'}; read are: ${known}`;
}
