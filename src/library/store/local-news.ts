import type { LocalName } from './database';

const CHANNEL = 'papertip-local';

/** Tells all contexts of the extension that run, this one too. Pages of the web hear nothing of it. */
export function tellLocalChanged(names: readonly LocalName[]): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(names);
  channel.close();
}

/** @returns a function that stops it */
export function watchLocal(onChanged: (names: readonly LocalName[]) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => onChanged(data);
  return () => channel.close();
}
