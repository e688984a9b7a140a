import { browser } from 'wxt/browser';
import type { Peer } from '../../messaging/remote';

/** In Chrome alone; its types are not the polyfill's. */
interface Offscreen {
  createDocument(what: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}

/** What of a service worker's scope is used here. */
interface WorkerScope {
  clients: {
    matchAll(which: {
      includeUncontrolled: boolean;
    }): Promise<{ url: string; postMessage(message: unknown, transfer: Transferable[]): void }[]>;
  };
}

const DOCUMENT = '/offscreen.html';
const JUSTIFICATION = 'A worker reads what your sources have sent, so that nothing else waits for it.';

/** The import worker of the background: its own in Firefox, whose background is a page; in Chrome that of a document. */
export function startImportWorker(): Peer {
  return import.meta.env.FIREFOX ? new Worker('/import-worker.js', { name: 'import' }) : borrowWorker();
}

/** There is one document at most: it is opened and closed in turn. */
let changing: Promise<unknown> = Promise.resolve();

function inTurn(change: () => Promise<void>): Promise<void> {
  const done = changing.then(change);
  changing = done.catch(() => undefined);
  return done;
}

/** What is said before the document is there waits in the port. */
function borrowWorker(): Peer {
  const { port1, port2 } = new MessageChannel();
  inTurn(async () => {
    // One of a worker that was stopped serves nobody.
    await closeDocument();
    await openDocument(port2);
  }).catch(({ message }: Error) => port1.dispatchEvent(new ErrorEvent('error', { message })));
  return {
    postMessage: (message) => port1.postMessage(message),
    addEventListener: (type: string, listener: (event: never) => void) =>
      port1.addEventListener(type, listener as EventListener),
    start: () => port1.start(),
    terminate: () => {
      port1.close();
      inTurn(closeDocument);
    },
  };
}

async function openDocument(port: MessagePort): Promise<void> {
  const url = browser.runtime.getURL(DOCUMENT);
  await offscreen().createDocument({ url, reasons: ['WORKERS'], justification: JUSTIFICATION });
  const { clients } = globalThis as unknown as WorkerScope;
  const document = (await clients.matchAll({ includeUncontrolled: true })).find(
    (client) => client.url === url,
  );
  if (!document) throw new Error('its document did not open');
  // Messages of the extension are JSON: neither files nor ports.
  document.postMessage(null, [port]);
}

async function closeDocument(): Promise<void> {
  // There may be none, or it is closing by itself.
  await offscreen()
    .closeDocument()
    .catch(() => undefined);
}

function offscreen(): Offscreen {
  return (browser as unknown as { offscreen: Offscreen }).offscreen;
}
