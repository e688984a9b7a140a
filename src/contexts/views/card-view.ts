import { CARD_GREETING } from '../../core/card-messages';
import { readToCard } from '../../messaging/card-schema';
import { mountCard } from '../../ui/card/mount';

/**
 * The card's document, which is a view and nothing else: it asks no worker and keeps nothing. It shows what comes over the port that
 * it is given first, whoever gives it: a page that frames it by itself gets an empty view of what that page says.
 */
export function showCard(): void {
  const greet = ({ data, source, ports: [port] }: MessageEvent) => {
    if (data !== CARD_GREETING || source !== window.parent || window.parent === window || !port) return;
    window.removeEventListener('message', greet);
    const take = mountCard(document.body, (message) => port.postMessage(message));
    port.onmessage = (event) => {
      const message = readToCard(event.data);
      if (message) take(message);
    };
  };
  window.addEventListener('message', greet);
}
