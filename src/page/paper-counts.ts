/** How often each paper is mentioned, and what has changed since that was last told. */
export class PaperCounts {
  private readonly counts = new Map<string, number>();
  private readonly told = new Set<string>();
  private readonly changed = new Set<string>();

  /** @param by 1 for a mention that comes, −1 for one that goes */
  note(paperIds: readonly string[], by: 1 | -1): void {
    for (const id of paperIds) {
      const count = (this.counts.get(id) ?? 0) + by;
      if (count > 0) this.counts.set(id, count);
      else this.counts.delete(id);
      this.changed.add(id);
    }
  }

  has(paperId: string): boolean {
    return this.counts.has(paperId);
  }

  /** The papers that are mentioned now and were not when this was last asked, and the other way round. */
  takeChanges(): { added: string[]; dropped: string[] } {
    const added: string[] = [];
    const dropped: string[] = [];
    for (const id of this.changed) {
      if (this.has(id) === this.told.has(id)) continue;
      if (this.has(id)) {
        added.push(id);
        this.told.add(id);
      } else {
        dropped.push(id);
        this.told.delete(id);
      }
    }
    this.changed.clear();
    return { added, dropped };
  }
}
