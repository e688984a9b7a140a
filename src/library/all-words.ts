import type { Paper } from '../core/paper';
import { JoinedSource } from '../core/search/joined-source';
import { MemorySource } from '../core/search/memory-source';
import type { SearchSource } from '../core/search/search-source';
import type { StoredPapers } from './store/stored-papers';

/** The words of the digest and of what was added, as one. */
export class AllWords {
  /** The digest's; made anew where what was added takes the place of some of it. */
  private own: { changes: number; source: MemorySource } | undefined;
  private joined: { own: SearchSource; stored: SearchSource; source: JoinedSource } | undefined;

  constructor(
    private readonly digest: readonly Paper[],
    private readonly stored: StoredPapers | null,
  ) {}

  async source(): Promise<SearchSource> {
    const changes = this.stored?.changes ?? 0;
    if (this.own?.changes !== changes) this.own = { changes, source: await this.ownSource() };
    const own = this.own.source;
    const stored = await this.stored?.source();
    if (!stored) return own;
    if (this.joined?.stored !== stored || this.joined.own !== own)
      this.joined = { own, stored, source: new JoinedSource(own, stored) };
    return this.joined.source;
  }

  private async ownSource(): Promise<MemorySource> {
    const added = (await this.stored?.byIds(this.digest.map(({ id }) => id))) ?? [];
    const replaced = new Set(added.map(({ id }) => id));
    const source = new MemorySource();
    for (const paper of this.digest) if (!replaced.has(paper.id)) source.add(paper);
    return source;
  }
}
