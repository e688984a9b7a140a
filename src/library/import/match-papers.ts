import { mergePapers } from '../../core/identity/merge-papers';
import { nameOf } from '../../core/identity/name-of';
import { isSameOfTitle, sharesId } from '../../core/identity/same-paper';
import type { Paper } from '../../core/paper';
import type { KnownPapers } from './find-known';
import { OwnPapers, type Print, printOf } from './own-papers';
import { otherIdOf } from './to-paper';

/** A paper that comes in. */
export interface Incoming {
  paper: Paper;
  /** It says itself where it was published as news; else its appearance is the import's own. */
  isNews: boolean;
}

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

  constructor(
    private readonly known: KnownPapers,
    private readonly recall: Recall,
  ) {}

  async match(incoming: Incoming[]): Promise<Match[]> {
    const prints = incoming.map(({ paper }) => printOf(paper));
    const found = await this.known.alike(incoming.map(({ paper }) => paper));
    const places = new Set([
      ...incoming.flatMap(({ paper }, i) => this.ownAlike(paper, prints[i] as Print)),
      ...found.flat().flatMap(({ id }) => this.own.placeOf(id) ?? []),
    ]);
    const held = await this.recall([...places]);
    return incoming.map((one, i) => {
      const match = this.matchOne(one, prints[i] as Print, found[i] ?? [], held);
      held.set(match.place, match);
      return match;
    });
  }

  private matchOne(
    { paper, isNews }: Incoming,
    print: Print,
    candidates: Paper[],
    held: ReadonlyMap<number, Held>,
  ): Match {
    const found = candidates.find((one) => isSame(one, paper)) ?? null;
    const before =
      this.ownAlike(paper, print)
        .flatMap((place) => held.get(place) ?? [])
        .find((one) => isSame(one.paper, paper)) ??
      (found && this.heldAs(found.id, held));
    const known = before ? before.known : found;
    const base = before?.paper ?? known;
    const id = base?.id ?? this.freeId(paper, candidates);
    const both = base && mergePapers(base, paper);
    const merged = both ? (isNews ? both : withoutRepeats(both, base)) : { ...paper, id };
    const isRepeated = before !== null;
    const place = this.own.put(merged);
    return { paper: merged, known, place, isRepeated, hasNamesake: id !== paper.id && !base };
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
function isSame(a: Paper, b: Paper): boolean {
  return sharesId(a, b) || (nameOf(a.title) === nameOf(b.title) && isSameOfTitle(a, b));
}

/** What is imported under one name on several days came from one place. */
function withoutRepeats(merged: Paper, { appearances }: Paper): Paper {
  const names = new Set(appearances.map(({ digest }) => digest));
  // A merged paper has those of the base first.
  const others = merged.appearances.slice(appearances.length).filter(({ digest }) => !names.has(digest));
  return { ...merged, appearances: [...appearances, ...others] };
}
