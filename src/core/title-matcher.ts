import { MIN_TITLE_TOKENS } from './fingerprints';
import { EXACT_STEPS_MAX } from './limits';
import { normalize, type Token, tokens } from './normalize';
import type { TitleFind } from './recognise/title-find';

/** A title has a run of this many tokens at its beginning in the index; so many are needed to be one at all. */
const HEAD = MIN_TITLE_TOKENS;

interface Entry {
  title: string;
  /** Folded tokens. */
  words: string[];
  paperIds: string[];
  /** What the title has before its first and after its last letter, such as the `[` of "[CLS] …". */
  lead: string;
  trail: string;
}

/** Titles by their first words, word after word. */
interface Step {
  next: Map<string, Step>;
  /** The title that ends here. */
  entry: Entry | null;
}

/** @property at, until tokens of the text: [at, until) */
export interface ExactFind extends TitleFind {
  at: number;
  until: number;
}

/** Titles, found word for word in page text. */
export class TitleMatcher {
  private readonly titles = new Map<string, Entry>();
  private readonly first: Step = { next: new Map(), entry: null };

  add(title: string, paperId: string): void {
    const found = tokens(title);
    const first = found[0];
    const last = found[found.length - 1];
    if (!first || !last) return;
    const words = found.map((token) => token.text);
    const key = words.join(' ');
    const known = this.titles.get(key);
    if (known) {
      if (!known.paperIds.includes(paperId)) known.paperIds.push(paperId);
      return;
    }
    const lead = title.slice(0, first.start).trim();
    const trail = title.slice(last.end).trim();
    const entry = { title, words, paperIds: [paperId], lead, trail };
    this.titles.set(key, entry);
    if (words.length < HEAD) return;
    let step = this.first;
    for (const word of words) {
      const next = step.next.get(word) ?? { next: new Map(), entry: null };
      step.next.set(word, next);
      step = next;
    }
    step.entry = entry;
  }

  /** Every different title once. */
  all(): Iterable<{ title: string; paperIds: string[] }> {
    return this.titles.values();
  }

  /** The papers with exactly this title, however it is written. */
  byTitle(title: string): string[] {
    return this.titles.get(normalize(title))?.paperIds ?? [];
  }

  /**
   * All titles in a text, in order, the longest where several begin at one place. One that says the same words again and
   * again does not begin within itself.
   */
  find(text: string, words: Token[] = tokens(text)): ExactFind[] {
    const finds: ExactFind[] = [];
    const ends = new Map<Entry, number>();
    let left = EXACT_STEPS_MAX;
    for (let at = 0; at + HEAD <= words.length && left > 0; at++) {
      let found: Entry | null = null;
      let step: Step | undefined = this.first;
      for (let i = at; step; i++, left--) {
        found = step.entry ?? found;
        step = step.next.get(words[i]?.text ?? '');
      }
      if (!found || at < (ends.get(found) ?? 0)) continue;
      const until = at + found.words.length;
      ends.set(found, until);
      finds.push({ ...toFind(found, text, words[at], words[until - 1]), at, until });
    }
    return finds;
  }
}

/** "[CLS] Token …": the title's own brackets belong to it, those of the sentence do not. */
function toFind({ paperIds, lead, trail }: Entry, text: string, first?: Token, last?: Token): TitleFind {
  let start = first?.start ?? 0;
  let end = last?.end ?? 0;
  if (lead && text.slice(0, start).endsWith(lead)) start -= lead.length;
  if (trail && text.startsWith(trail, end)) end += trail.length;
  return { start, end, paperIds, certainty: 'exact' };
}
