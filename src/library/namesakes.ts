import { namesakeWords } from '../core/byline';
import { nameOf } from '../core/identity/name-of';
import type { Namesake, Paper } from '../core/paper';
import type { StoredPapers } from './store/stored-papers';

/** More are found by searching for the title. */
const MOST_NAMED = 5;

/** Papers that have a title in common and are not the same. */
export class Namesakes {
  private digestByName: Map<string, Paper[]> | undefined;

  constructor(
    private readonly digest: readonly Paper[],
    private readonly stored: StoredPapers | null,
  ) {}

  /** The other papers of a paper's title. */
  async of(paper: Paper): Promise<Namesake[]> {
    const name = nameOf(paper.title);
    const stored = (await this.stored?.byName(name, MOST_NAMED + 1)) ?? [];
    const all = new Map([...this.bundled(name), ...stored].map((one) => [one.id, one]));
    all.delete(paper.id);
    return [...all.values()].slice(0, MOST_NAMED).map((one) => ({ id: one.id, words: namesakeWords(one) }));
  }

  /** Ids of those of the papers that have any. */
  async among(papers: Paper[]): Promise<Set<string>> {
    const names = papers.map(({ title }) => nameOf(title));
    const counts = (await this.stored?.countNames(names)) ?? [];
    const bundled = papers.map(({ id }, i) => this.bundled(names[i] as string).map((one) => one.id === id));
    // One of the digest may itself be stored, or another one of its title.
    const unsure = papers.filter((_, i) => counts[i] === 1 && bundled[i]?.includes(true));
    const stored = new Set(
      ((await this.stored?.byIds(unsure.map(({ id }) => id))) ?? []).map(({ id }) => id),
    );
    const having = papers.filter(({ id }, i) => {
      const own = bundled[i]?.includes(true) && !stored.has(id) ? 0 : 1;
      return bundled[i]?.includes(false) || (counts[i] ?? 0) > own;
    });
    return new Set(having.map(({ id }) => id));
  }

  private bundled(name: string): Paper[] {
    if (!this.digestByName) {
      this.digestByName = new Map();
      for (const paper of this.digest) {
        const key = nameOf(paper.title);
        this.digestByName.set(key, [...(this.digestByName.get(key) ?? []), paper]);
      }
    }
    return this.digestByName.get(name) ?? [];
  }
}
