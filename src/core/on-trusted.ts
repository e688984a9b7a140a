/** Listens to what people and the browser do; events that a page's script has made are passed over. */
export function onTrusted<E extends Event>(
  target: EventTarget,
  type: string,
  listener: (event: E) => void,
  options?: AddEventListenerOptions,
): void {
  // A document or form may answer with a field of that name.
  listen.call(target, type, (event) => event.isTrusted && listener(event as E), options);
}

const listen = EventTarget.prototype.addEventListener;
