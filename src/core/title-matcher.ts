import { MIN_TITLE_TOKENS } from './fingerprints';
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

/** @property at, until tokens of the text: [at, until) */
export interface ExactFind extends TitleFind {
  at: number;
  until: number;
}

/** Titles, found word for word in page text. */
export class TitleMatcher {
  private readonly titles = new Map<string, Entry>();
  /** By their first tokens; the longest title first. */
  private readonly byHead = new Map<string, Entry[]>();

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
    const head = words.slice(0, HEAD).join(' ');
    const same = [...(this.byHead.get(head) ?? []), entry];
    this.byHead.set(
      head,
      same.sort((a, b) => b.words.length - a.words.length),
    );
  }

  /** Every different title once. */
  all(): Iterable<{ title: string; paperIds: string[] }> {
    return this.titles.values();
  }

  /** The papers with exactly this title, however it is written. */
  byTitle(title: string): string[] {
    return this.titles.get(normalize(title))?.paperIds ?? [];
  }

  /** All titles in a text, in order, the longest where several begin at one place. */
  find(text: string, words: Token[] = tokens(text)): ExactFind[] {
    const finds: ExactFind[] = [];
    for (let at = 0; at + HEAD <= words.length; at++) {
      const head = `${words[at]?.text} ${words[at + 1]?.text} ${words[at + 2]?.text}`;
      const entry = this.byHead.get(head)?.find((one) => isAt(one.words, words, at));
      if (!entry) continue;
      const until = at + entry.words.length;
      finds.push({ ...toFind(entry, text, words[at], words[until - 1]), at, until });
    }
    return finds;
  }
}

function isAt(title: string[], words: Token[], at: number): boolean {
  return title.every((word, i) => words[at + i]?.text === word);
}

/** "[CLS] Token …": the title's own brackets belong to it, those of the sentence do not. */
function toFind({ paperIds, lead, trail }: Entry, text: string, first?: Token, last?: Token): TitleFind {
  let start = first?.start ?? 0;
  let end = last?.end ?? 0;
  if (lead && text.slice(0, start).endsWith(lead)) start -= lead.length;
  if (trail && text.startsWith(trail, end)) end += trail.length;
  return { start, end, paperIds, certainty: 'exact' };
}
