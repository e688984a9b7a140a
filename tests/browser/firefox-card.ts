import type { Browser, Page } from 'puppeteer-core';
import { until } from '../../scripts/browsers/until.mjs';

const PATIENCE_MS = 8_000;

/** A node as WebDriver BiDi serialises it: https://w3c.github.io/webdriver-bidi/#type-script-NodeRemoteValue */
interface RemoteNode {
  type: string;
  sharedId?: string;
  value?: {
    nodeValue?: string;
    localName?: string;
    children?: RemoteNode[];
    shadowRoot?: RemoteNode | null;
  };
}

/** What Puppeteer keeps to itself: the connection, and the browsing context of a page. */
interface BidiBrowser {
  connection: { send(method: string, params: object): Promise<{ result: { result: RemoteNode } }> };
}
interface BidiFrame {
  _id: string;
}

/** The card on a page in Firefox. Its closed shadow root opens to WebDriver BiDi alone. */
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
    const host = await this.host(page);
    if (!host) return null;
    return within(host)
      .filter(({ node, parent }) => node.value?.nodeValue?.trim() && parent.value?.localName !== 'style')
      .map(({ node }) => node.value?.nodeValue?.trim())
      .join('\n');
  }

  /** The middle of the first link or button whose text or label contains `words`, viewport px. */
  async placeOf(page: Page, words: string): Promise<{ x: number; y: number }> {
    const [x = 0, y = 0] = (await this.ask(page, placeIfNamed, words)).split(' ').map(Number);
    return { x, y };
  }

  /** Where the first link whose text or label contains `words` leads. */
  hrefOf(page: Page, words: string): Promise<string> {
    return this.ask(page, hrefIfNamed, words);
  }

  /** The first answer that a link or button of the card has to a question. */
  private async ask(page: Page, question: Question, words: string): Promise<string> {
    const host = await this.host(page);
    for (const { node } of host ? within(host) : []) {
      if (!['a', 'button'].includes(node.value?.localName ?? '')) continue;
      const asked = [{ sharedId: node.sharedId }, { type: 'string', value: words }];
      const { value } = (await this.call(page, question, asked)) as { value?: unknown };
      if (typeof value === 'string') return value;
    }
    throw new Error(`No such link or button “${words}” in the card`);
  }

  private async host(page: Page): Promise<RemoteNode | null> {
    const find = () => document.querySelector('papertip-card');
    const found = await this.call(page, find, []);
    return found.type === 'node' ? found : null;
  }

  private async call(page: Page, run: (...args: never[]) => unknown, args: object[]): Promise<RemoteNode> {
    const { connection } = this.browser as unknown as BidiBrowser;
    const { result } = await connection.send('script.callFunction', {
      functionDeclaration: String(run),
      arguments: args,
      awaitPromise: false,
      target: { context: (page.mainFrame() as unknown as BidiFrame)._id },
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: null },
    });
    return result.result;
  }
}

/** Runs in the page, on an element; null where the element is not meant. */
type Question = (element: HTMLAnchorElement, words: string) => string | null;

/** Runs in the page: the address, or nothing if the link is called otherwise. */
function hrefIfNamed(element: HTMLAnchorElement, words: string): string | null {
  return element.textContent?.includes(words) && element.href ? element.href : null;
}

/** Runs in the page: `x y`, or nothing if the control is called otherwise. */
function placeIfNamed(element: Element, words: string): string | null {
  const name = `${element.getAttribute('aria-label') ?? ''} ${element.textContent}`;
  if (!name.includes(words)) return null;
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  return `${box.x + box.width / 2} ${box.y + box.height / 2}`;
}

/** A node and all below it, shadow trees before children, in document order. */
function within(node: RemoteNode, parent = node): { node: RemoteNode; parent: RemoteNode }[] {
  const below = [node.value?.shadowRoot ?? [], node.value?.children ?? []].flat();
  return [{ node, parent }, ...below.flatMap((child) => within(child, node))];
}
