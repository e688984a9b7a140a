import { createBreathe } from './breathe';
import { decodeText } from './decode-text';
import { describeUnknown } from './describe-unknown';
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
  /** Called as papers are read, with how much of the source has been, 0 to 1; only where its size is known. */
  onShare?(share: number): void;
  signal?: AbortSignal;
}

/**
 * The papers of a file or feed, as they are read, and what could not be. The format is recognised by its content.
 * Never longer at work than some 30 ms without letting others run.
 * @throws what the source throws, and the signal's reason; whatever is wrong with the content is a problem
 */
export async function* readPapers(source: ReadSource, options: ReadOptions = {}): AsyncGenerator<ReadItem> {
  const problems: ReadItem[] = [];
  const state: State = { isHeld: false };
  const reached = (share: number) => {
    state.isHeld = true;
    options.onShare?.(share);
  };
  const text = decodeText(watched(source, options, state), (line) =>
    problems.push({
      problem: {
        line,
        isNote: true,
        reason:
          'this line, and others like it, are not UTF-8 and are read as windows-1252; where letters look wrong, save the file as UTF-8 and import it again',
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
    const context = { name: source.name, size: source.size, breathe, reached };
    for await (const item of read(withHead(head, text), context)) {
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

interface State {
  failure?: { cause: unknown };
  /** All of the text is held before any of it is read. */
  isHeld: boolean;
}

/** Counts the source's bytes, and tells its failures from those of the content. */
async function* watched(
  source: ReadSource,
  { onShare, signal }: ReadOptions,
  state: State,
): AsyncGenerator<Uint8Array> {
  let read = 0;
  try {
    signal?.throwIfAborted();
    for await (const chunk of source.chunks()) {
      signal?.throwIfAborted();
      read += chunk.length;
      if (source.size && !state.isHeld) onShare?.(Math.min(1, read / source.size));
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
