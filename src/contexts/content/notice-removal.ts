import type { ContentScriptContext } from 'wxt/utils/content-script-context';

/** How long marks may outlive the extension (ms). A look reads one property; a page in the background has it less often. */
const LOOK_MS = 2000;

/**
 * Ends a page's script when the extension was reloaded, updated, switched off or removed. No event tells of it: a port
 * would, but only while the worker runs, and it would have to be opened again each time the worker was stopped.
 */
export function noticeRemoval(ctx: ContentScriptContext): void {
  // Before each turn WXT's own interval looks whether the extension is still there, and aborts `ctx.signal` if not.
  ctx.setInterval(() => {}, LOOK_MS);
}
