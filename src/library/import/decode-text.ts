import { PIECE_BYTES } from './import-limits';

/**
 * A file's text, piece by piece, every line break as `\n`. UTF-8 or, where its first bytes say so, UTF-16.
 * @param onInvalid called once, with the 1-based number of the first line that is not UTF-8; such lines are read as
 *   windows-1252, which no bytes contradict
 */
export async function* decodeText(
  chunks: AsyncIterable<Uint8Array>,
  onInvalid: (line: number) => void,
): AsyncGenerator<string> {
  let decode: Decode | undefined;
  let held = new Uint8Array(0);
  let endsInReturn = false;
  const settle = (text: string): string => {
    const whole = endsInReturn ? `\r${text}` : text;
    endsInReturn = whole.endsWith('\r');
    return (endsInReturn ? whole.slice(0, -1) : whole).replace(/\r\n?/g, '\n');
  };
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += PIECE_BYTES) {
      const piece = chunk.subarray(at, at + PIECE_BYTES);
      const bytes = held.length ? join(held, piece) : piece;
      // Three bytes are the longest mark.
      if (!decode && bytes.length < 3) {
        held = bytes.slice();
        continue;
      }
      decode ??= chooseDecoder(bytes, onInvalid);
      const { text, rest } = decode(bytes, false);
      held = rest.slice();
      if (text) yield settle(text);
    }
  }
  decode ??= chooseDecoder(held, onInvalid);
  yield settle(decode(held, true).text) + (endsInReturn ? '\n' : '');
}

/** Gives the text of whole characters and the bytes that begin the next one. */
type Decode = (bytes: Uint8Array, isLast: boolean) => { text: string; rest: Uint8Array };

const NOTHING = new Uint8Array(0);

function chooseDecoder(bytes: Uint8Array, onInvalid: (line: number) => void): Decode {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return utf16('utf-16le');
  if (first === 0xfe && second === 0xff) return utf16('utf-16be');
  // Without a mark: in every other byte of a text of letters there is nothing.
  if (first && second === 0) return utf16('utf-16le');
  if (first === 0 && second) return utf16('utf-16be');
  return utf8(onInvalid);
}

function utf16(encoding: string): Decode {
  const decoder = new TextDecoder(encoding);
  return (bytes, isLast) => ({ text: decoder.decode(bytes, { stream: !isLast }), rest: NOTHING });
}

function utf8(onInvalid: (line: number) => void): Decode {
  // Only the first piece may begin with a mark; anywhere else it is a character.
  let strict = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let isReported = false;
  return (bytes, isLast) => {
    const end = isLast ? bytes.length : wholeLength(bytes);
    const whole = bytes.subarray(0, end);
    let text = read(whole);
    if (text === null) text = byLines(whole);
    strict = WITHOUT_MARK;
    line += text.split('\n').length - 1;
    return { text, rest: bytes.subarray(end) };
  };

  function read(bytes: Uint8Array): string | null {
    try {
      return strict.decode(bytes);
    } catch {
      return null;
    }
  }

  /** One byte from elsewhere must not spoil the accents of the whole file. */
  function byLines(bytes: Uint8Array): string {
    let text = '';
    let start = 0;
    for (let lines = 0; start < bytes.length; lines++) {
      const end = bytes.indexOf(0x0a, start) + 1 || bytes.length;
      const part = bytes.subarray(start, end);
      const read8 = read(part);
      if (read8 === null && !isReported) {
        isReported = true;
        onInvalid(line + lines);
      }
      text += read8 ?? WINDOWS.decode(part);
      start = end;
    }
    return text;
  }
}

const WITHOUT_MARK = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const WINDOWS = new TextDecoder('windows-1252');

/** Bytes up to the last character that has all of its own. */
function wholeLength(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
