/**
 * In a document that nobody sees: a service worker may start no workers, so this one starts the import worker for it, and
 * hands on what both say. It goes when the service worker goes, and with it the import worker.
 */
export function lendImportWorker(): void {
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener(
    'message',
    ({ ports: [caller] }) => {
      if (caller) connect(caller);
    },
    { once: true },
  );
  serviceWorker.startMessages();
}

function connect(caller: MessagePort): void {
  const worker = new Worker('/import-worker.js', { name: 'import' });
  worker.addEventListener('message', ({ data }) => caller.postMessage(data));
  // Who called learns of it by the port, which goes with this document.
  worker.addEventListener('error', () => window.close());
  caller.addEventListener('message', ({ data }) => worker.postMessage(data));
  caller.addEventListener('close', () => window.close());
  caller.start();
}
