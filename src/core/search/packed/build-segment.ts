import type { Paper } from '../../paper';
import { terms } from '../terms';
import { ByteWriter } from './bytes';
import { letterMask } from './letter-mask';
import { writePosting } from './postings';
import type { BuiltSegment } from './segment';

const MOST_TITLE_WORDS = 255;
const MOST_ABSTRACT_WORDS = 65_535;
const encoder = new TextEncoder();

/** What a word stands in, while a segment is built: places, and the counts beside them. */
interface Uses {
  word: string;
  bytes: Uint8Array;
  papers: number[];
  inTitle: number[];
  inAbstract: number[];
}

/** @param papers with ordinals from `from` on, without a gap; null for one that was removed */
export function buildSegment(
  papers: (Pick<Paper, 'title' | 'abstract'> | null)[],
  from: number,
): BuiltSegment {
  const words = new Map<string, Uses>();
  const titleLengths = new Uint8Array(papers.length);
  const abstractLengths = new Uint16Array(papers.length);
  const count = (text: string, place: number, isTitle: boolean) => {
    const found = terms(text);
    for (const { word } of found) {
      let uses = words.get(word);
      if (!uses) {
        uses = { word, bytes: encoder.encode(word), papers: [], inTitle: [], inAbstract: [] };
        words.set(word, uses);
      }
      let last = uses.papers.length - 1;
      if (uses.papers[last] !== place) {
        last = uses.papers.push(place) - 1;
        uses.inTitle.push(0);
        uses.inAbstract.push(0);
      }
      const counts = isTitle ? uses.inTitle : uses.inAbstract;
      counts[last] = (counts[last] as number) + 1;
    }
    return found.length;
  };
  for (const [place, paper] of papers.entries()) {
    if (!paper) continue;
    titleLengths[place] = Math.min(count(paper.title, place, true), MOST_TITLE_WORDS);
    abstractLengths[place] = Math.min(count(paper.abstract, place, false), MOST_ABSTRACT_WORDS);
  }
  const sorted = [...words.values()].sort((a, b) => compareBytes(a.bytes, b.bytes));
  const list = new WordList();
  for (const { word, bytes, papers, inTitle, inAbstract } of sorted) {
    list.begin(bytes, letterMask(word), papers.length);
    let before = 0;
    for (const [i, place] of papers.entries()) {
      writePosting(list.postings, place - before, inTitle[i] as number, inAbstract[i] as number);
      before = place;
    }
  }
  return list.finish({ from, titleLengths, abstractLengths });
}

/** A vocabulary and its postings, written word by word in the order of their bytes. */
export class WordList {
  readonly postings = new ByteWriter();
  private readonly text = new ByteWriter();
  private readonly starts: number[] = [];
  private readonly papers: number[] = [];
  private readonly places: number[] = [];
  private readonly masks: number[] = [];

  /** The next word; its postings follow. */
  begin(word: Uint8Array, mask: number, papers: number): void {
    this.starts.push(this.text.length);
    this.places.push(this.postings.length);
    this.text.append(word);
    this.masks.push(mask);
    this.papers.push(papers);
  }

  finish(lengths: { from: number; titleLengths: Uint8Array; abstractLengths: Uint16Array }): BuiltSegment {
    const segment = {
      ...lengths,
      text: this.text.finish(),
      starts: Uint32Array.from(this.starts.concat(this.text.length)),
      papers: Uint32Array.from(this.papers),
      places: Uint32Array.from(this.places.concat(this.postings.length)),
      masks: Uint32Array.from(this.masks),
    };
    return { segment, postings: this.postings.finish() };
  }
}

export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return (a[i] as number) - (b[i] as number);
  return a.length - b.length;
}
