import { RECORD_MAX_LENGTH } from '../import-limits';

/** One JSON value, unparsed. */
export interface JsonValue {
  text: string;
  /** How deep it is nested. */
  depth: number;
  /** Why it is no whole value: a sentence without a full stop. */
  broken?: string;
}

const SPACE = ' \t\n\r';
/** Where one of these begins a line, a value that goes on there was never closed: its own lines are indented, or one. */
const OUTER = '{}]"';

/** Goes through a JSON text that comes in pieces; holds no more than a piece and a value. Nothing is recursive. */
export class JsonCursor {
  /** 1-based, of the next character. */
  line = 1;
  isLineStart = true;
  private text = '';
  private at = 0;
  private readonly pieces: AsyncIterator<string>;

  constructor(pieces: AsyncIterable<string>) {
    this.pieces = pieces[Symbol.asyncIterator]();
  }

  /** The next character that is no white space, which stays where it is; '' at the end. */
  async peek(): Promise<string> {
    for (;;) {
      for (; this.at < this.text.length; this.at++) {
        const char = this.text[this.at] as string;
        if (!SPACE.includes(char)) return char;
        this.isLineStart = char === '\n';
        if (char === '\n') this.line++;
      }
      if (!(await this.fill())) return '';
    }
  }

  /** Whether a pattern stands here. @param length that tells it for certain */
  async isAt(pattern: RegExp, length: number): Promise<boolean> {
    while (this.text.length - this.at < length && (await this.fill()));
    return pattern.test(this.text.slice(this.at, this.at + length));
  }

  /** Goes past a character that is no white space. */
  skip(): void {
    this.at++;
    this.isLineStart = false;
  }

  /** Goes to the beginning of the next line. */
  async skipLine(): Promise<void> {
    for (;;) {
      const end = this.text.indexOf('\n', this.at);
      if (end >= 0) {
        this.at = end;
        return;
      }
      this.at = this.text.length;
      if (!(await this.fill())) return;
    }
  }

  /**
   * Takes the value that begins at the next character. One that is damaged ends with its line: so it costs only itself
   * where each record has a line of its own.
   */
  async value(): Promise<JsonValue> {
    let depth = 0;
    let deepest = 0;
    let isString = false;
    let isTooLong = false;
    let i = this.at;
    const end = (to: number, broken?: string): JsonValue => {
      const text = isTooLong ? '' : this.text.slice(this.at, to);
      this.at = to;
      this.isLineStart = false;
      const why = broken ?? (isTooLong ? 'the record is longer than 5 MB; it is skipped' : undefined);
      return { text, depth: deepest, ...(why ? { broken: why } : {}) };
    };
    for (;;) {
      if (i >= this.text.length - 1) {
        // One character ahead is looked at, too.
        if (i - this.at > RECORD_MAX_LENGTH) isTooLong = true;
        if (isTooLong) this.at = i;
        const before = this.at;
        if (await this.fill()) {
          i -= before;
          continue;
        }
        if (i >= this.text.length) {
          const isWhole = depth === 0 && !isString;
          return end(this.text.length, isWhole ? undefined : 'the file ends in the middle of this record');
        }
      }
      const char = this.text[i] as string;
      if (char === '\n') {
        if (depth === 0 && !isString) return end(i);
        if (isString || OUTER.includes(this.text[i + 1] ?? ' '))
          return end(i, 'the record breaks off at the end of its line');
        this.line++;
      } else if (isString) {
        if (char === '\\') i++;
        else if (char === '"') {
          isString = false;
          if (depth === 0) return end(i + 1);
        }
      } else if (char === '"') isString = true;
      else if (char === '{' || char === '[') deepest = Math.max(deepest, ++depth);
      else if (char === '}' || char === ']') {
        if (depth === 0) return end(i);
        if (--depth === 0) return end(i + 1);
      } else if (depth === 0 && (char === ',' || char === ' ')) return end(i);
      i++;
    }
  }

  /** @returns false at the end */
  private async fill(): Promise<boolean> {
    const { value, done } = await this.pieces.next();
    this.text = this.text.slice(this.at) + (value ?? '');
    this.at = 0;
    return !done;
  }
}
