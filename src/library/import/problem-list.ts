import { placeOf } from '../../core/problem-place';
import type { FileProblem } from './import-preview';

/** Characters that are held before the browser takes them out of the page's memory. */
const PIECE_LENGTH = 1 << 18;
/** A file with more unreadable records is no list of papers, and no one reads on. */
const MOST_LISTED = 1_000_000;

/** All that could not be read, a line each: little memory, however much it is. */
export class ProblemList {
  private readonly pieces: Blob[] = [];
  private lines = '';
  private count = 0;

  note(problem: FileProblem): void {
    if (++this.count > MOST_LISTED) return;
    this.lines += `${placeOf(problem)} ${problem.reason}.\n`;
    if (this.lines.length < PIECE_LENGTH) return;
    this.pieces.push(new Blob([this.lines]));
    this.lines = '';
  }

  toBlob(): Blob {
    const more = this.count - MOST_LISTED;
    const rest = more > 0 ? `and ${more.toLocaleString('en')} more\n` : '';
    return new Blob([...this.pieces, this.lines, rest], { type: 'text/plain;charset=utf-8' });
  }
}
