/**
 * @typedef {object} Seen ms after the card was due: negative would be too early
 * @property {number} shown the card is in the page, visible
 * @property {number} painted the frame with it is done
 */

/**
 * Runs in the page, whose clock it uses; the content script's own clock and marks are out of sight. The next move of
 * the pointer begins the rest: the card is due `delay` ms after it. Shown is when its host comes up; the first
 * task after the next frame tells that the frame was painted.
 * @param {number} delay ms
 */
export function watchCard(delay) {
  /** @type {Promise<Seen>} */
  const seen = new Promise((resolve) => {
    let due = 0;
    const onMove = () => {
      due = performance.now() + delay;
    };
    window.addEventListener('pointermove', onMove, { capture: true, once: true });
    // The host is put into the top layer once its frame has laid out what it shows.
    const onToggle = (/** @type {Event} */ event) => {
      if (/** @type {ToggleEvent} */ (event).newState !== 'open') return;
      window.removeEventListener('beforetoggle', onToggle, true);
      const shown = performance.now() - due;
      afterFrame(() => resolve({ shown, painted: performance.now() - due }));
    };
    window.addEventListener('beforetoggle', onToggle, true);
  });
  Object.assign(window, { seen });

  /** @param {() => void} then */
  function afterFrame(then) {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => then();
      port2.postMessage(null);
    });
  }
}

/**
 * Runs in the page: what the same measure says of a box that the page itself shows, without any extension.
 * @param {number} delay ms
 * @returns {Promise<Seen>}
 */
export function watchBox(delay) {
  return new Promise((resolve) => {
    const due = performance.now() + delay;
    setTimeout(() => {
      const box = document.createElement('div');
      box.style.cssText =
        'position: fixed; inset: 100px auto auto 100px; width: 400px; height: 400px; background: #eee';
      document.documentElement.append(box);
      const shown = performance.now() - due;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          box.remove();
          resolve({ shown, painted: performance.now() - due });
        };
        port2.postMessage(null);
      });
    }, delay);
  });
}

/**
 * Runs in the page. Closed, the card's host waits for a while, unseen.
 * @returns {boolean}
 */
export function hasCard() {
  const host = document.querySelector('html > div:popover-open');
  return host !== null && getComputedStyle(host).visibility === 'visible';
}
