const CHANNEL = 'papertip-sources';

/** Tells all open pages of the extension, and the worker, that something about the sources has changed. */
export function tellSourcesChanged(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/** @returns a function that stops it */
export function watchSources(onChanged: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = () => onChanged();
  return () => channel.close();
}
