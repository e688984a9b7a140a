export interface Line {
  /** 1-based. */
  number: number;
  /** Undefined where the line is longer than what is held; nothing of it is kept. */
  text: string | undefined;
}

/**
 * The lines of a text that comes in pieces; never holds more than one piece and one line.
 * @param maxLength in UTF-16 units
 */
export async function* splitLines(pieces: AsyncIterable<string>, maxLength: number): AsyncGenerator<Line> {
  let number = 1;
  let held: string[] = [];
  let length = 0;
  const hold = (part: string): void => {
    length += part.length;
    if (length <= maxLength) held.push(part);
    else held = [];
  };
  const take = (): Line => {
    const line = { number, text: length <= maxLength ? held.join('') : undefined };
    number++;
    held = [];
    length = 0;
    return line;
  };
  for await (const piece of pieces) {
    let from = 0;
    for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', from)) {
      hold(piece.slice(from, at));
      from = at + 1;
      yield take();
    }
    if (from < piece.length) hold(piece.slice(from));
  }
  if (length > 0) yield take();
}
