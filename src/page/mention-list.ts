import { isAlive, isSamePlace, type Mention } from './mention';

/** The mentions of one document. Told places that are known already are passed over. */
export class MentionList {
  private mentions: Mention[] = [];

  constructor(private readonly onChange: (added: Mention[], removed: Mention[]) => void) {}

  get all(): readonly Mention[] {
    return this.mentions;
  }

  add(found: Mention[]): void {
    const added: Mention[] = [];
    const removed: Mention[] = [];
    for (const mention of found) {
      if (this.mentions.some((known) => isKnown(known, mention))) continue;
      for (const other of this.mentions) this.settleOverlap(other, mention, removed);
      this.mentions.push(mention);
      added.push(mention);
    }
    const kept = added.filter((mention) => this.mentions.includes(mention));
    if (kept.length || removed.length) this.onChange(kept, removed);
  }

  /** Short names: only of papers that the page names otherwise, and not those in a title. */
  addNames(found: Mention[]): void {
    this.add(
      found.filter(
        ({ range, paperIds }) =>
          paperIds.some((id) => this.saysExactly(id)) &&
          !this.mentions.some((known) => known.range.isPointInRange(range.startContainer, range.startOffset)),
      ),
    );
  }

  /** Whether the page names a paper by more than a short name or a likely title. */
  saysExactly(paperId: string): boolean {
    return this.mentions.some(
      ({ kind, certainty, paperIds }) =>
        kind !== 'name' && certainty === 'exact' && paperIds.includes(paperId),
    );
  }

  /** Drops what the page no longer says. */
  prune(): void {
    const before = this.mentions;
    this.mentions = before.filter(isAlive);
    this.mentions = this.mentions.filter(
      ({ kind, paperIds }) => kind !== 'name' || paperIds.some((id) => this.saysExactly(id)),
    );
    const removed = before.filter((mention) => !this.mentions.includes(mention));
    this.onChange([], removed);
  }

  /** All of the document itself; a shadow root's are looked at again only when it changes. */
  dropProbable(): void {
    const removed = this.mentions.filter(
      ({ certainty, range }) => certainty === 'probable' && document.contains(range.startContainer),
    );
    this.mentions = this.mentions.filter((mention) => !removed.includes(mention));
    this.onChange([], removed);
  }

  clear(): void {
    const removed = this.mentions;
    this.mentions = [];
    this.onChange([], removed);
  }

  /** A title inside a link to its own paper is one mention to the eye: only the title is painted. */
  private settleOverlap(known: Mention, added: Mention, removed: Mention[]): void {
    const link = known.link ? known : added.link ? added : null;
    const text = link === known ? added : known;
    if (!link?.link || text.link || !sharesPaper(link, text)) return;
    if (!link.link.element.contains(text.range.commonAncestorContainer)) return;
    if (!link.isPainted) return;
    link.isPainted = false;
    if (link === known) removed.push(link);
  }
}

function isKnown(known: Mention, found: Mention): boolean {
  if (known.link || found.link)
    return known.link?.element === found.link?.element && known.link?.href === found.link?.href;
  return isSamePlace(known.range, found.range);
}

function sharesPaper(a: Mention, b: Mention): boolean {
  return a.paperIds.some((id) => b.paperIds.includes(id));
}
