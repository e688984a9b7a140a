import { mergePapers } from '../../core/identity/merge-papers';
import { paperKeys } from '../../core/identity/paper-keys';
import { isSameOfTitle, sharesId } from '../../core/identity/same-paper';
import { normalize } from '../../core/normalize';
import type { Appearance, Paper } from '../../core/paper';
import { otherIdOf } from './to-paper';

/** Papers of one title beyond these are not compared: a file of ten thousand "Introduction"s stays quick. */
const MOST_OF_TITLE = 20;

/** Finds papers of the library for many at once, one list each, in order. */
export type FindKnown = (papers: Paper[]) => Promise<Paper[][]>;

/** What becomes of a paper that comes in. */
export interface Match {
  /** As it is going to be: merged with what is the same paper. */
  paper: Paper;
  /** The paper of the library that it becomes one with; null where it is new there. */
  known: Paper | null;
  /** The same paper came before in this import, under this id. */
  isRepeated: boolean;
  /** Another paper has the same title. */
  hasNamesake: boolean;
}

/** Compares the papers of one import with the library and with each other, as they come. */
export class PaperMatcher {
  /** Of this import, by id, key and title. */
  private readonly own = new Map<string, Match>();
  private readonly byKey = new Map<string, string>();
  private readonly byName = new Map<string, string[]>();

  /**
   * @param ownNames names of what is imported. A file that is imported again, or a feed that is read each day, is one
   *   source: its papers have come from it once, on the day they first did
   */
  constructor(
    private readonly findKnown: FindKnown,
    private readonly ownNames: ReadonlySet<string> = new Set(),
  ) {}

  async match(papers: Paper[]): Promise<Match[]> {
    const found = await this.findKnown(papers);
    return papers.map((paper, i) => this.matchOne(paper, found[i] ?? []));
  }

  private matchOne(paper: Paper, candidates: Paper[]): Match {
    const before = this.ownOf(paper);
    const known = before ? before.known : (candidates.find((one) => isSame(one, paper)) ?? null);
    const base = before?.paper ?? known;
    const id = base?.id ?? this.freeId(paper, candidates);
    const merged = base ? mergePapers(base, this.withoutRepeats(paper, base)) : { ...paper, id };
    const match = {
      paper: merged,
      known,
      isRepeated: before !== undefined,
      hasNamesake: id !== paper.id && !base,
    };
    this.remember(match);
    return match;
  }

  private withoutRepeats(paper: Paper, base: Paper): Paper {
    const isRepeat = ({ digest }: Appearance) =>
      this.ownNames.has(digest) && base.appearances.some((known) => known.digest === digest);
    return { ...paper, appearances: paper.appearances.filter((one) => !isRepeat(one)) };
  }

  private ownOf(paper: Paper): Match | undefined {
    const keys = paperKeys(paper).flatMap((key) => this.byKey.get(key) ?? []);
    const names = this.byName.get(normalize(paper.title)) ?? [];
    const near = [...new Set([...keys, ...names.slice(0, MOST_OF_TITLE)])];
    return near.flatMap((id) => this.own.get(id) ?? []).find((match) => isSame(match.paper, paper));
  }

  private freeId(paper: Paper, candidates: Paper[]): string {
    const isTaken = this.own.has(paper.id) || candidates.some(({ id }) => id === paper.id);
    return isTaken ? otherIdOf(paper) : paper.id;
  }

  private remember(match: Match): void {
    const { paper } = match;
    const name = normalize(paper.title);
    const ids = this.byName.get(name) ?? [];
    if (!this.own.has(paper.id) && ids.length < MOST_OF_TITLE) this.byName.set(name, [...ids, paper.id]);
    this.own.set(paper.id, match);
    for (const key of paperKeys(paper)) if (!this.byKey.has(key)) this.byKey.set(key, paper.id);
  }
}

/** By identifier, or by title and other signs. A repository may be of several papers: a link alone says nothing. */
export function isSame(a: Paper, b: Paper): boolean {
  return sharesId(a, b) || (normalize(a.title) === normalize(b.title) && isSameOfTitle(a, b));
}
