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

  /** Drops what the page no longer says. */
  prune(): void {
    const removed = this.mentions.filter((mention) => !isAlive(mention));
    if (removed.length === 0) return;
    this.mentions = this.mentions.filter((mention) => !removed.includes(mention));
    this.onChange([], removed);
  }

  clear(): void {
    const removed = this.mentions;
    this.mentions = [];
    if (removed.length) this.onChange([], removed);
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
