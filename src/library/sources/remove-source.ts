import { isWanted, type Kept } from '../../core/kept';
import type { Paper } from '../../core/paper';
import type { KnownSource } from '../../core/sources/source';
import { ImportStore } from '../import/import-store';
import type { Database, StagedPaper } from '../store/database';
import { exclusively } from '../store/exclusively';
import { KeptStore } from '../store/kept-store';
import { SourceStore } from './source-store';

/** Papers that are looked at and staged at once. */
const BATCH = 500;

/** What would become of a source's papers. */
export interface SourcePapers {
  /** Came from it alone, and nothing is kept of them: they can go with it. */
  own: number;
  /** Came from elsewhere, too, or are saved, read, tagged or noted: they stay in any case. */
  others: number;
}

/** Takes sources away, with their papers where that is wanted, and brings them back. */
export class SourceRemoval {
  private readonly sources: SourceStore;
  private readonly imports: ImportStore;

  constructor(
    private readonly db: Database,
    exclusive: typeof exclusively = exclusively,
  ) {
    this.sources = new SourceStore(db);
    this.imports = new ImportStore(db, exclusive);
  }

  async count(name: string): Promise<SourcePapers> {
    const counts = { own: 0, others: 0 };
    for await (const steps of this.steps(name))
      for (const step of steps) counts[step?.paper === null ? 'own' : 'others']++;
    return counts;
  }

  /**
   * The source is gone at once; then its papers go, all or none, also where this page is closed in the midst of it.
   * @returns brings everything back
   */
  async remove({ id, ...known }: KnownSource, papers: 'keep' | 'remove'): Promise<() => Promise<void>> {
    await this.sources.remove(id);
    const run = papers === 'remove' ? await this.removePapers(known.source.name) : null;
    return async () => {
      if (run !== null) await this.imports.takeBack(run);
      await this.sources.add(known.source, known.state);
    };
  }

  private async removePapers(name: string): Promise<number> {
    for (;;) {
      const run = await this.imports.begin(name, { isRemoval: true });
      let total = 0;
      for await (const steps of this.steps(name)) {
        const staged = new Map(
          steps.flatMap((step) => (step ? [step] : [])).map((step, i) => [total + i, step]),
        );
        total += staged.size;
        await this.imports.stage(run, staged, { added: 0, changed: 0, total });
      }
      if (await this.imports.agree(run)) {
        await this.imports.proceed(run);
        return run;
      }
      // The library has changed meanwhile.
      await this.imports.discard(run);
    }
  }

  /** What becomes of each paper of the source, a batch at a time; null where it stays as it is. */
  private async *steps(name: string): AsyncGenerator<(StagedPaper | null)[]> {
    const kept = await new KeptStore(this.db).all();
    const ordinals = await this.db.getAllKeysFromIndex('papers', 'facets', `source:${name}`);
    for (let from = 0; from < ordinals.length; from += BATCH) {
      const { store } = this.db.transaction('papers');
      const some = await Promise.all(ordinals.slice(from, from + BATCH).map((ordinal) => store.get(ordinal)));
      yield some.flatMap((stored) => (stored ? stepOf(stored.paper, name, kept.get(stored.id)) : []));
    }
  }
}

function stepOf(paper: Paper, name: string, kept: Kept | undefined): StagedPaper | null {
  const appearances = paper.appearances.filter(({ digest }) => digest !== name);
  if (appearances.length > 0) return { paper: { ...paper, appearances }, isKnown: true };
  return isWanted(kept) ? null : { paper: null, id: paper.id };
}
