import { browser } from 'wxt/browser';

/** How long marks may outlive the extension (ms). A look reads one property; a page in the background has it less often. */
const LOOK_MS = 2000;

/**
 * A page's script ends when the extension was reloaded, updated, switched off or removed. No event tells of it: a port
 * would, but only while the worker runs, and it would have to be opened again each time the worker was stopped.
 */
export class ScriptLife {
  private readonly end = new AbortController();

  get signal(): AbortSignal {
    return this.end.signal;
  }

  /** Whether the extension is gone; looks, and tells the signal. */
  get isOver(): boolean {
    if (!browser.runtime?.id) this.end.abort();
    return this.signal.aborted;
  }

  /** Looks from now on by itself. */
  watch(): void {
    const interval = setInterval(() => this.isOver, LOOK_MS);
    this.signal.addEventListener('abort', () => clearInterval(interval));
  }
}
