/** A change is read after this long, together with all that come meanwhile (ms). */
const SETTLE_MS = 200;
/**
 * After a look at many nodes the next one waits this long for each of them (ms), up to a second: where a thousand
 * nodes change in a second they are read once, and those that are gone by then not at all.
 */
const REST_MS_PER_NODE = 5;
const MAX_REST_MS = 1000;

/** Watches trees for changes of text and links, and tells of them in batches. Our own host never counts. */
export class ChangeWatcher {
  private readonly observer: MutationObserver;
  private changed = new Set<Node>();
  private holders = new Set<Node>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private restsUntil = 0;

  /** @param onChange the changed nodes, empty where something was only removed; and those in which nodes came or went */
  constructor(
    private readonly isOwn: (node: Node) => boolean,
    private readonly onChange: (changed: Set<Node>, holders: Set<Node>) => void,
    signal: AbortSignal,
  ) {
    this.observer = new MutationObserver((records) => this.note(records));
    signal.addEventListener('abort', () => {
      this.observer.disconnect();
      clearTimeout(this.timer);
    });
  }

  watch(root: Node): void {
    this.observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      // `src`: a badge that loads late; `content`: what a page says of itself.
      attributeFilter: ['href', 'src', 'content', 'contenteditable'],
    });
  }

  private note(records: MutationRecord[]): void {
    let isRelevant = false;
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type !== 'childList') {
        this.changed.add(target);
        isRelevant = true;
        continue;
      }
      for (const node of addedNodes) {
        if (this.isOwn(node)) continue;
        this.changed.add(node);
        isRelevant = true;
      }
      for (const node of removedNodes) isRelevant ||= !this.isOwn(node);
      if (isRelevant) this.holders.add(target);
    }
    if (!isRelevant) return;
    this.timer ??= setTimeout(() => this.flush(), Math.max(SETTLE_MS, this.restsUntil - performance.now()));
  }

  private flush(): void {
    this.timer = undefined;
    const { changed, holders } = this;
    this.changed = new Set();
    this.holders = new Set();
    this.restsUntil = performance.now() + Math.min(MAX_REST_MS, changed.size * REST_MS_PER_NODE);
    this.onChange(changed, holders);
  }
}
