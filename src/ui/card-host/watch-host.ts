import { onTrusted } from '../../core/on-trusted';
import { isOnTop } from './raise';

/**
 * Tells that the page has had its hands on the host: has taken it away or elsewhere, given it attributes, or put it out of
 * the top layer. The host's looks are out of its reach, see `create-host`.
 * @returns begins anew, after a change of our own
 */
export function watchHost(host: HTMLElement, onTouched: () => void, signal: AbortSignal): () => void {
  const observer = new MutationObserver((records) => {
    if (records.some(({ target, removedNodes }) => target === host || [...removedNodes].includes(host)))
      onTouched();
  });
  const watch = () => {
    observer.disconnect();
    if (signal.aborted) return;
    observer.observe(host, { attributes: true });
    if (host.parentNode) observer.observe(host.parentNode, { childList: true });
  };
  watch();
  onTrusted(host, 'toggle', () => isOnTop(host) || onTouched(), { signal });
  signal.addEventListener('abort', () => observer.disconnect());
  return watch;
}
