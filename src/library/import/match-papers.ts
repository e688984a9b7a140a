import { mergePapers } from '../../core/identity/merge-papers';
import { nameOf } from '../../core/identity/name-of';
import { isSameOfTitle, sharesId } from '../../core/identity/same-paper';
import type { Appearance, Paper } from '../../core/paper';
import type { KnownPapers } from './find-known';
import { OwnPapers, type Print, printOf } from './own-papers';
import { otherIdOf } from './to-paper';

/** A paper of the import as it is so far. */
export interface Held {
  /** As it is going to be: merged with what is the same paper. */
  paper: Paper;
  /** The paper of the library that it becomes one with; null where it is new there. */
  known: Paper | null;
}

/** What becomes of a paper that comes in. */
export interface Match extends Held {
  /** In the import; the same one each time the same paper comes. */
  place: number;
  /** The same paper came before in this import. */
  isRepeated: boolean;
  /** Another paper has the same title. */
  hasNamesake: boolean;
}

/** Papers of the import that came before, by their places. */
export type Recall = (places: number[]) => Promise<Map<number, Held>>;

/** Compares the papers of one import with the library and with each other, as they come; holds none of them. */
export class PaperMatcher {
  private readonly own = new OwnPapers();

  /**
   * @param ownNames names of what is imported. A file that is imported again, or a feed that is read each day, is one
   *   source: its papers have come from it once, on the day they first did
   */
  constructor(
    private readonly known: KnownPapers,
    private readonly recall: Recall,
    private readonly ownNames: ReadonlySet<string> = new Set(),
  ) {}

  async match(papers: Paper[]): Promise<Match[]> {
    const prints = papers.map(printOf);
    const found = await this.known.alike(papers);
    const places = new Set([
      ...papers.flatMap((paper, i) => this.ownAlike(paper, prints[i] as Print)),
      ...found.flat().flatMap(({ id }) => this.own.placeOf(id) ?? []),
    ]);
    const held = await this.recall([...places]);
    return papers.map((paper, i) => {
      const match = this.matchOne(paper, prints[i] as Print, found[i] ?? [], held);
      held.set(match.place, match);
      return match;
    });
  }

  private matchOne(paper: Paper, print: Print, candidates: Paper[], held: ReadonlyMap<number, Held>): Match {
    const before = [
      ...this.ownAlike(paper, print).flatMap((place) => held.get(place) ?? []),
      ...candidates.flatMap(({ id }) => this.heldAs(id, held) ?? []),
    ].find((one) => isSame(one.paper, paper));
    // What a paper of the library has become in this import is compared, not what it was.
    const others = candidates.filter(({ id }) => this.own.placeOf(id) === undefined);
    const known = before ? before.known : (others.find((one) => isSame(one, paper)) ?? null);
    const base = before?.paper ?? known;
    const id = base?.id ?? this.freeId(paper, candidates);
    const merged = base ? this.withoutRepeats(mergePapers(base, paper), base) : { ...paper, id };
    const isRepeated = before !== undefined;
    const place = this.own.put(merged);
    return { paper: merged, known, place, isRepeated, hasNamesake: id !== paper.id && !base };
  }

  private withoutRepeats(merged: Paper, { appearances }: Paper): Paper {
    const isRepeat = ({ digest }: Appearance) =>
      this.ownNames.has(digest) && appearances.some((known) => known.digest === digest);
    // A merged paper has those of the base first.
    const others = merged.appearances.slice(appearances.length).filter((one) => !isRepeat(one));
    return { ...merged, appearances: [...appearances, ...others] };
  }

  /** What a known paper has become in this import. */
  private heldAs(id: string, held: ReadonlyMap<number, Held>): Held | null {
    const place = this.own.placeOf(id);
    return (place !== undefined && held.get(place)) || null;
  }

  private ownAlike(paper: Paper, print: Print): number[] {
    const places = this.own.alike(paper, print);
    const same = this.own.isCrowded(print) ? this.own.placeOf(otherIdOf(paper)) : undefined;
    return same === undefined ? places : [...places, same];
  }

  private freeId(paper: Paper, candidates: Paper[]): string {
    const isTaken = this.own.placeOf(paper.id) !== undefined || candidates.some(({ id }) => id === paper.id);
    return isTaken ? otherIdOf(paper) : paper.id;
  }
}

/** By identifier, or by title and other signs. A repository may be of several papers: a link alone says nothing. */
export function isSame(a: Paper, b: Paper): boolean {
  return sharesId(a, b) || (nameOf(a.title) === nameOf(b.title) && isSameOfTitle(a, b));
}
