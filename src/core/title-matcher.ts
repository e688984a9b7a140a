import { MIN_TITLE_TOKENS } from './fingerprints';
import { normalize, tokens } from './normalize';

/** A title found in a window of folded tokens. */
export interface TitleMatch {
  /** Token positions in the window, [start, end). */
  start: number;
  end: number;
  /** More than one where different papers have the same title. */
  paperIds: string[];
  /** What the title has before its first and after its last letter, such as the `[` of "[CLS] …". */
  lead: string;
  trail: string;
}

interface Entry {
  paperIds: string[];
  lead: string;
  trail: string;
}

/** Exact titles, found at the beginning of a window of text. */
export class TitleMatcher {
  private readonly titles = new Map<string, Entry>();
  /** Token counts that occur, longest first: the longest title that fits is the one meant. */
  private lengths: number[] = [];

  add(title: string, paperId: string): void {
    const found = tokens(title);
    const first = found[0];
    const last = found[found.length - 1];
    if (!first || !last) return;
    const key = found.map((token) => token.text).join(' ');
    const entry = this.titles.get(key);
    if (entry) {
      if (!entry.paperIds.includes(paperId)) entry.paperIds.push(paperId);
      return;
    }
    this.titles.set(key, {
      paperIds: [paperId],
      lead: title.slice(0, first.start).trim(),
      trail: title.slice(last.end).trim(),
    });
    if (!this.lengths.includes(found.length)) {
      this.lengths = [...this.lengths, found.length].sort((a, b) => b - a);
    }
  }

  /** The papers with exactly this title, however it is written. */
  byTitle(title: string): string[] {
    return this.titles.get(normalize(title))?.paperIds ?? [];
  }

  /** @param window folded tokens with single spaces between, beginning where a fingerprint hit */
  match(window: string): TitleMatch | null {
    const words = window.split(' ');
    for (const length of this.lengths) {
      if (length > words.length || length < MIN_TITLE_TOKENS) continue;
      const entry = this.titles.get(words.slice(0, length).join(' '));
      if (entry) return { start: 0, end: length, ...entry };
    }
    return null;
  }
}
