/**
 * Pages that try to reach the card, and what they collect. Each is a whole page around one known title; its script may do
 * what it likes. `window.learned` holds every text of the library that it got hold of, `heard` what
 * else it noticed, `met` how often it laid hands on an open card.
 */
export const TITLE = 'Zero-Shot Tokenizer Transfer';
/** Words of the paper's abstract: no page knows them by itself. */
export const SECRET = 'bound to their tokenizer';

/** Longer than a card is waited for. */
export const LONG_MS = 1_500;

/** What the page's own script has collected. */
export interface Collected {
  learned: string[];
  heard: string[];
  met: number;
}

/** Runs in the page. */
export function collected() {
  const { learned, heard } = window as unknown as Collected;
  return { learned, heard };
}

export interface HostilePage {
  script: string;
  html?: string;
}

const LEARN = `window.learned = []; window.heard = []; window.met = 0;
const learn = (what) => { if (what && /${SECRET}|Related papers/.test(String(what))) learned.push(String(what).slice(0, 80)) };
const place = () => document.querySelector('#t').getBoundingClientRect();`;

export function hostilePage({
  script,
  html = `<p id="t" style="margin: 100px; width: 400px">${TITLE}</p>`,
}: HostilePage): string {
  return `<!doctype html><meta charset="utf-8"><title>Hostile</title>${html}<script>${LEARN}\n${script}</script>`;
}

/** Nobody touches the page: none may bring a card about. */
export const WITHOUT_A_PERSON: Record<string, HostilePage> = {
  'events of its own': {
    script: `setInterval(() => {
      const { x, y } = place();
      const at = { clientX: x + 40, clientY: y + 8, bubbles: true, composed: true };
      const p = document.querySelector('#t');
      for (const type of ['pointerover', 'pointerenter', 'pointermove', 'mousemove'])
        p.dispatchEvent(new PointerEvent(type, { ...at, pointerType: 'mouse' }));
      p.dispatchEvent(new PointerEvent('pointerdown', { ...at, pointerType: 'touch', isPrimary: true }));
      for (const target of [p, window, document])
        target.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyK', key: 'K', altKey: true, shiftKey: true, bubbles: true }));
      p.focus(); p.click();
    }, 50);`,
  },
  'its title moved under a resting pointer': {
    script: `const p = document.querySelector('#t');
    let at = { x: 0, y: 0 };
    addEventListener('pointermove', (event) => { at = { x: event.clientX, y: event.clientY } });
    setInterval(() => {
      p.style.cssText = 'position: fixed; margin: 0; width: 400px; left: ' + (at.x - 40) + 'px; top: ' + (at.y - 8) + 'px';
    }, 500);`,
  },
};

/** A person points at the title: the card comes, and the page learns nothing of it. */
export const WITH_A_PERSON: Record<string, HostilePage> = {
  'elements of every name that the card might have': {
    script: `for (const name of ['papertip-card', 'papertip-host', 'paper-tip'])
      customElements.define(name, class extends HTMLElement { constructor() { super(); this.i = this.attachInternals() }
        connectedCallback() { setInterval(() => learn(this.i.shadowRoot?.textContent), 50) } });
    setInterval(() => { for (const one of document.querySelectorAll('*')) {
      learn(one.shadowRoot?.textContent);
      try { learn(one.attachInternals().shadowRoot?.textContent) } catch {}
      try { if (one.localName === 'div') one.attachShadow({ mode: 'open' }) } catch {}
    } }, 50);`,
  },
  'its own prototypes': {
    script: `const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (how) { const root = attach.call(this, { ...how, mode: 'open' }); heard.push('attachShadow'); return root };
    for (const [owner, name] of [[Node.prototype, 'appendChild'], [Element.prototype, 'append'], [Document.prototype, 'createElement'], [MessagePort.prototype, 'postMessage'], [window, 'postMessage']]) {
      const old = owner[name];
      owner[name] = function (...given) { heard.push(name); for (const one of given) learn(one?.textContent ?? JSON.stringify(one)); return old.apply(this, given) };
    }
    const { get } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { get() { heard.push('contentWindow'); return get.call(this) } });`,
  },
  'find, frames, messages and entries': {
    script: `addEventListener('message', (event) => heard.push(event.origin));
    setInterval(() => {
      if (window.find && window.find('${SECRET}')) learned.push('found');
      if (window.length || window.frames[0]) heard.push('frame');
      for (const one of performance.getEntries()) if (/extension:|card\\.html/.test(one.name)) heard.push(one.name);
      for (const one of document.getAnimations()) heard.push('animation');
      if (document.activeElement?.localName === 'iframe') heard.push('iframe');
      try { learn(document.querySelector('iframe')?.contentDocument?.body.textContent) } catch {}
    }, 50);
    addEventListener('securitypolicyviolation', (event) => heard.push(event.blockedURI));`,
  },
  'selection and copying': {
    script: `addEventListener('copy', () => learn(getSelection().toString()));
    setInterval(() => { document.execCommand('selectAll'); learn(getSelection().toString()); document.execCommand('copy'); }, 100);`,
  },
  'every event of what people do': {
    script: `for (const type of ['keydown', 'keyup', 'click', 'auxclick', 'focusin', 'focusout', 'pointerdown', 'pointerup', 'copy', 'input', 'wheel', 'contextmenu'])
      addEventListener(type, (event) => { for (const one of event.composedPath()) learn(one.textContent);
        learn(event.target?.textContent) }, true);`,
  },
};

/** A person points at the title, and the page lays hands on the card: it goes, and its buttons do nothing. */
export const MEDDLING: Record<string, HostilePage> = {
  'takes it away': {
    script: `new MutationObserver(() => { for (const one of document.querySelectorAll('[popover]')) { met++; one.remove() } }).observe(document, { childList: true, subtree: true });`,
  },
  'moves it': {
    html: `<div id="trap" style="opacity: 0.01"></div><p id="t" style="margin: 100px; width: 400px">${TITLE}</p>`,
    script: `setInterval(() => { const one = document.querySelector('html > [popover]'); if (one?.matches(':popover-open')) { met++; document.querySelector('#trap').append(one) } }, 20);`,
  },
  'gives it a style': {
    script: `setInterval(() => { const one = document.querySelector('[popover]'); if (one?.matches(':popover-open')) { met++; one.style.cssText = 'opacity: 0.01 !important; transform: scale(9) !important' } }, 20);`,
  },
  'closes its popover': {
    script: `setInterval(() => { const one = document.querySelector('[popover]'); if (one?.matches(':popover-open')) { met++; one.hidePopover() } }, 20);`,
  },
};
