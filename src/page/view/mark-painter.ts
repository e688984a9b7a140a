import type { Highlighter } from '../highlighter';
import type { Mention } from '../mention';
import { LookAgain } from './look-again';
import { type Anchor, NearWatcher } from './near-watcher';
import { placesInView } from './places-in-view';
import { Sight } from './sight';

/** One slice of looking (ms): the frame that is due has time for it. */
const SLICE_MS = 8;

/**
 * Paints what a person can see, and nothing else: the page's scripts see what is painted, and so learn what is known of what
 * they show, but not of what they hide.
 */
export class MarkPainter {
  private readonly watcher: NearWatcher;
  private readonly again: LookAgain;
  /** In elements on screen. */
  private near: readonly Mention[] | null = null;
  private readonly due = new Set<Anchor>();
  /** Of those on screen, such that hold what is hidden, or stands off it. */
  private readonly hidden = new Set<Anchor>();
  /** And such that hold what is far off it. */
  private readonly partial = new Set<Anchor>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly highlighter: Highlighter,
    signal: AbortSignal,
  ) {
    this.watcher = new NearWatcher((came, left) => this.note(came, left), signal);
    this.again = new LookAgain(
      (hasMoved) => this.queue(hasMoved ? this.watcher.anchorsInView : this.hidden),
      signal,
    );
    signal.addEventListener('abort', () => clearTimeout(this.timer));
  }

  /** All that may be pointed at now. */
  get mentionsNear(): readonly Mention[] {
    this.near ??= [...this.watcher.anchorsInView].flatMap(placesInView);
    return this.near;
  }

  add(mentions: Mention[]): void {
    this.near = null;
    for (const mention of mentions) this.watcher.add(mention);
  }

  remove(mentions: Mention[]): void {
    this.near = null;
    for (const mention of mentions) this.watcher.delete(mention);
    this.highlighter.remove(mentions);
  }

  /** The page has changed. */
  lookAgain(): void {
    this.highlighter.repair();
    this.queue(this.hidden);
    this.queue(this.partial);
  }

  private queue(anchors: Iterable<Anchor>): void {
    this.near = null;
    for (const anchor of anchors) this.due.add(anchor);
    this.timer ??= setTimeout(() => this.look());
  }

  private note(came: Anchor[], left: Anchor[]): void {
    for (const anchor of left) {
      for (const set of [this.due, this.hidden, this.partial]) set.delete(anchor);
      this.highlighter.remove([...anchor.mentions]);
    }
    this.queue(came);
  }

  private look(): void {
    this.timer = undefined;
    const start = performance.now();
    const sight = new Sight();
    const seen: Mention[] = [];
    const gone: Mention[] = [];
    for (const anchor of this.due) {
      if (performance.now() - start > SLICE_MS) {
        this.timer = setTimeout(() => this.look());
        break;
      }
      this.due.delete(anchor);
      this.lookAt(anchor, sight, seen, gone);
    }
    // All at once: what is measured after a change of marks costs by the number of all of them.
    this.highlighter.remove(gone);
    this.highlighter.add(seen);
    if (this.hidden.size > 0) this.again.watchClosely();
  }

  /** @param seen and @param gone take what is to be painted, and what is not */
  private lookAt(anchor: Anchor, sight: Sight, seen: Mention[], gone: Mention[]): void {
    const places = new Set(placesInView(anchor));
    const before = gone.length;
    for (const mention of anchor.mentions) if (!places.has(mention)) gone.push(mention);
    let isHidden = false;
    for (const mention of places) {
      if (!mention.isPainted) continue;
      const [box] = sight.boxesOf(mention);
      if (box && this.isSeen(mention, box, sight)) seen.push(mention);
      else {
        gone.push(mention);
        isHidden = true;
      }
    }
    putIn(this.hidden, anchor, isHidden);
    putIn(this.partial, anchor, gone.length > before);
  }

  private isSeen(mention: Mention, box: DOMRect, sight: Sight): boolean {
    if (!sight.isLegible(mention)) return false;
    // What passes over a mark does not take it away: a page's head that stays while one scrolls.
    return this.highlighter.has(mention) || sight.isUncovered(mention, box);
  }
}

function putIn(set: Set<Anchor>, anchor: Anchor, isIn: boolean): void {
  if (isIn) set.add(anchor);
  else set.delete(anchor);
}
