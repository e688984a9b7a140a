import { isImproved, mergePapers } from '../../core/identity/merge-papers';
import type { Paper } from '../../core/paper';
import { type ImportPreview, MOST_SHOWN } from '../import/import-preview';
import { isSame } from '../import/match-papers';
import { otherIdOf } from '../import/to-paper';
import type { StagedPaper } from '../store/database';
import { recordText } from './archive-schemas';

/** Puts a step into the run. @param place of one that it takes the place of @returns its place */
type Put = (step: StagedPaper, place?: number) => number;

/**
 * Compares the papers of a whole library with those that are here, not with each other: two that it had, it has again. They
 * keep their ids where these are free.
 */
export class RestoredPapers {
  /** Ids of the file that are other ones here. */
  private readonly renamed = new Map<string, string>();
  /** Papers of the library that some of the file are the same as, as they are going to be. */
  private readonly merged = new Map<string, { paper: Paper; place: number | undefined }>();

  constructor(
    private readonly preview: ImportPreview,
    private readonly put: Put,
  ) {}

  /** The id that a paper of the file has here. */
  idHere(id: string): string {
    return this.renamed.get(id) ?? id;
  }

  /** Whether a paper that is here may be several of the file. */
  isShared(id: string): boolean {
    return this.merged.has(id);
  }

  /** @param candidates papers that are here and may be the same */
  take(paper: Paper, candidates: Paper[]): void {
    const { preview } = this;
    preview.records++;
    const ofId = candidates.find(({ id }) => id === paper.id);
    // Of several the same one each time, wherever they stand.
    const inOrder = [...candidates].sort((a, b) => (a.id < b.id ? -1 : 1));
    const known = [ofId, ...inOrder].find((one) => one && isSame(one, paper));
    const id = known?.id ?? (ofId ? otherIdOf(paper) : paper.id);
    if (id !== paper.id) this.renamed.set(paper.id, id);
    if (known) this.join(known, paper);
    else {
      preview.added++;
      show(preview.firstAdded, paper);
      if (ofId) {
        preview.namesakeCount++;
        show(preview.namesakes, paper);
      }
      this.put({ paper: { ...paper, id }, isKnown: false });
    }
  }

  private join(known: Paper, paper: Paper): void {
    const { preview } = this;
    const before = this.merged.get(known.id);
    const isKnown = recordText(paper) === recordText(before?.paper ?? known);
    const after = isKnown ? paper : mergePapers(before?.paper ?? known, paper);
    const isBetter = isImproved(known, after);
    if (before) {
      preview.repeated++;
      preview[isImproved(known, before.paper) ? 'changed' : 'known']--;
    }
    preview[isBetter ? 'changed' : 'known']++;
    if (isBetter && !before) show(preview.firstChanged, { before: known, after });
    const isEqual = recordText(after) === recordText(known);
    const place = isEqual ? before?.place : this.put({ paper: after, isKnown: true }, before?.place);
    this.merged.set(known.id, { paper: after, place });
  }
}

function show<T>(shown: T[], one: T): void {
  if (shown.length < MOST_SHOWN) shown.push(one);
}
