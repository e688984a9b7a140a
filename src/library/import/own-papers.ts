import { hashText } from '../../core/hash';
import { nameOf } from '../../core/identity/name-of';
import { idKeys } from '../../core/identity/paper-keys';
import type { Paper } from '../../core/paper';
import { SignIndex } from './sign-index';

/** Papers of one title beyond these are found by what else they have in common: ten thousand "Introduction"s stay quick. */
export const MOST_OF_TITLE = 20;

/** By what a paper is found again: hashes, for what is remembered of a hundred thousand papers must be little. */
export interface Print {
  name: number;
  keys: number[];
}

/** @returns of a title and identifiers */
export function printOf({ title, ids }: Paper): Print {
  return { name: hash(nameOf(title)), keys: idKeys(ids ?? {}).map(hash) };
}

/** Where the papers of one import are, by their places in it. Papers themselves are not kept. */
export class OwnPapers {
  private readonly ids = new Map<string, number>();
  private readonly byKey = new Map<number, number>();
  private readonly byName = new Map<number, number[]>();
  private readonly crowds = new Map<number, SignIndex>();

  get count(): number {
    return this.ids.size;
  }

  placeOf(id: string): number | undefined {
    return this.ids.get(id);
  }

  /** Places of papers that may be the same one. */
  alike(paper: Paper, { name, keys }: Print): number[] {
    const places = keys.flatMap((key) => this.byKey.get(key) ?? []);
    return [
      ...new Set([
        ...places,
        ...(this.byName.get(name) ?? []),
        ...(this.crowds.get(name)?.find(paper) ?? []),
      ]),
    ];
  }

  /** Whether so many have the title that not all are looked at. */
  isCrowded({ name }: Print): boolean {
    return this.crowds.has(name);
  }

  /** A paper, or a known one that has become better. @returns its place */
  put(paper: Paper): number {
    const { name, keys } = printOf(paper);
    const known = this.ids.get(paper.id);
    const place = known ?? this.ids.size;
    for (const key of keys) if (!this.byKey.has(key)) this.byKey.set(key, place);
    const named = this.byName.get(name) ?? [];
    if (known !== undefined && !this.crowds.has(name)) return place;
    this.ids.set(paper.id, place);
    if (named.length < MOST_OF_TITLE) this.byName.set(name, [...named, place]);
    else {
      const crowd = this.crowds.get(name) ?? new SignIndex();
      this.crowds.set(name, crowd);
      crowd.add(paper, place);
    }
    return place;
  }
}

/** 53 bits: a million papers have none in common by chance (p < 10⁻³), and what they are is looked at before it counts. */
function hash(text: string): number {
  return hashText(text) * 2 ** 21 + (hashText(text, 0x2545f491) >>> 11);
}
