import type { Browser, Page } from 'puppeteer-core';
import { until } from '../../scripts/browsers/until.mjs';

const PATIENCE_MS = 8_000;

/** What Puppeteer keeps to itself: the connection, and the browsing context of a page. */
interface BidiBrowser {
  connection: { send(method: string, params: object): Promise<{ result: unknown }> };
}
interface BidiFrame {
  _id: string;
}

/** https://w3c.github.io/webdriver-bidi/#type-browsingContext-Info */
interface ContextInfo {
  context: string;
  url: string;
  children?: ContextInfo[] | null;
}

/** The card on a page in Firefox. Its frame, in a closed shadow root, opens to WebDriver BiDi alone. */
export class FirefoxCard {
  constructor(private readonly browser: Browser) {}

  /** Resolves with the text once a card with text stands on the page. */
  waitForOpen(page: Page): Promise<string> {
    return until('a card', () => this.text(page), PATIENCE_MS);
  }

  async waitForClosed(page: Page): Promise<void> {
    await until('the end of the card', async () => (await this.text(page)) === null, PATIENCE_MS);
  }

  /** A line for each piece of text; null where there is no card. */
  async text(page: Page): Promise<string | null> {
    const corner = await page.evaluate(cornerOfHost);
    return corner && ((await this.ask(page, readText, '')) || null);
  }

  /** The middle of the first link or button whose text or label contains `words`, viewport px. */
  async placeOf(page: Page, words: string): Promise<{ x: number; y: number }> {
    const corner = await page.evaluate(cornerOfHost);
    const [x = 0, y = 0] = (await this.find(page, placeOfControl, words)).split(' ').map(Number);
    // The frame counts from its own corner.
    return { x: x + (corner?.x ?? 0), y: y + (corner?.y ?? 0) };
  }

  /** Waits until the card's controls count: it was seen for a moment by then. */
  async waitForControls(page: Page): Promise<void> {
    await until('controls that count', () => this.ask(page, readCounts, ''), PATIENCE_MS);
  }

  /** Where the first link whose text or label contains `words` leads. */
  hrefOf(page: Page, words: string): Promise<string> {
    return this.find(page, hrefOfControl, words);
  }

  private async find(page: Page, question: Question, words: string): Promise<string> {
    const answer = await this.ask(page, question, words);
    if (!answer) throw new Error(`No such link or button “${words}” in the card`);
    return answer;
  }

  /** Asks in the card's document; '' where there is none. */
  private async ask(page: Page, question: Question, words: string): Promise<string> {
    const { connection } = this.browser as unknown as BidiBrowser;
    const root = (page.mainFrame() as unknown as BidiFrame)._id;
    const tree = await connection.send('browsingContext.getTree', { root });
    const card = all((tree.result as { contexts: ContextInfo[] }).contexts).find(({ url }) =>
      /^moz-extension:.*\/card\.html$/.test(url),
    );
    if (!card) return '';
    const { result } = await connection.send('script.callFunction', {
      functionDeclaration: String(question),
      arguments: [{ type: 'string', value: words }],
      awaitPromise: false,
      target: { context: card.context },
    });
    const { value } = (result as { result?: { value?: unknown } }).result ?? {};
    return typeof value === 'string' ? value : '';
  }
}

function all(contexts: ContextInfo[]): ContextInfo[] {
  return contexts.flatMap((one) => [one, ...all(one.children ?? [])]);
}

/** Runs in the page: where the card lies, null where none can be seen. */
function cornerOfHost(): { x: number; y: number } | null {
  const host = document.querySelector(':popover-open');
  if (host?.localName !== 'div' || getComputedStyle(host).visibility !== 'visible') return null;
  const { x, y } = host.getBoundingClientRect();
  return { x, y };
}

/** Runs in the card's document; '' where there is no answer. */
type Question = (words: string) => string;

function readText(): string {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const lines: string[] = [];
  while (walker.nextNode()) lines.push(walker.currentNode.nodeValue?.trim() ?? '');
  return lines.filter(Boolean).join('\n');
}

function readCounts(): string {
  return document.documentElement.hasAttribute('data-counts') ? 'yes' : '';
}

function hrefOfControl(words: string): string {
  return [...document.querySelectorAll('a')].find((one) => one.textContent?.includes(words))?.href ?? '';
}

function placeOfControl(words: string): string {
  const control = [...document.querySelectorAll('a, button')].find((one) =>
    `${one.getAttribute('aria-label') ?? ''} ${one.textContent}`.includes(words),
  );
  if (!control) return '';
  control.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const box = control.getBoundingClientRect();
  return `${box.x + box.width / 2} ${box.y + box.height / 2}`;
}
