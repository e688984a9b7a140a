/**
 * A `fetch` that follows redirects and cannot leave one origin: the browser itself holds it, by the content security policy
 * of an empty document. A redirect that leads elsewhere fails before the other server is asked.
 * @param signal after which it must not be used any more
 */
export function fetchWithin(origin: string, signal: AbortSignal): typeof fetch {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  document.body.append(frame);
  signal.addEventListener('abort', () => frame.remove());
  const inner = frame.contentDocument as Document;
  const policy = inner.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `connect-src ${origin}`;
  inner.head.append(policy);
  return (input, init) => (frame.contentWindow as Window & typeof globalThis).fetch(input, init);
}
