/** A change is read after this long, together with all that come meanwhile (ms): a busy page costs a few looks a second. */
const SETTLE_MS = 200;

/** Watches trees for changes of text and links, and tells of them in batches. Our own host never counts. */
export class ChangeWatcher {
  private readonly observer: MutationObserver;
  private changed = new Set<Node>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onChange the changed nodes; empty where something was only removed */
  constructor(
    private readonly isOwn: (node: Node) => boolean,
    private readonly onChange: (changed: Set<Node>) => void,
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
    }
    if (isRelevant) this.timer ??= setTimeout(() => this.flush(), SETTLE_MS);
  }

  private flush(): void {
    this.timer = undefined;
    const changed = this.changed;
    this.changed = new Set();
    this.onChange(changed);
  }
}
