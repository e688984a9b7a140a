import type { CDPSession, Page } from '@playwright/test';
import {
  type CardItem,
  findInCard,
  readCardBox,
  readCardItems,
  readCardText,
} from '../../scripts/browsers/card.mjs';
import { moveLikeHand } from '../../scripts/browsers/hand.mjs';
import { until } from '../../scripts/browsers/until.mjs';

/** Longer than the longest default delay of a card and its grace, on a slow machine. */
const PATIENCE_MS = 5_000;

/** The card on a page, seen from outside its closed shadow root. */
export class Card {
  private readonly sessions = new WeakMap<Page, Promise<CDPSession>>();

  /** Resolves with the text once a card with content (not its skeleton) stands on the page. */
  waitForOpen(page: Page): Promise<string> {
    return until('a card', () => this.text(page), PATIENCE_MS);
  }

  async waitForClosed(page: Page): Promise<void> {
    await until('the end of the card', async () => (await this.text(page)) === null, PATIENCE_MS);
  }

  /** A line for each piece of text; null where there is no card. */
  async text(page: Page): Promise<string | null> {
    return readCardText(await this.session(page));
  }

  /** Roles, names and states in reading order; null where there is no card. */
  async axTree(page: Page): Promise<CardItem[] | null> {
    return readCardItems(await this.session(page));
  }

  /** Clicks the first link or button of that accessible name, with the real pointer. */
  async click(page: Page, name: string | RegExp, role?: 'link' | 'button'): Promise<void> {
    const place = await this.placeOf(page, name, role);
    await moveLikeHand(page.mouse, place);
    await page.mouse.click(place.x, place.y);
  }

  /** Where the card's first link of that accessible name leads. */
  async hrefOf(page: Page, name: string | RegExp): Promise<string> {
    const links = ((await this.axTree(page)) ?? []).filter(({ role }) => role === 'link');
    const link = links.find((one) => (name instanceof RegExp ? name.test(one.name) : one.name === name));
    if (!link) throw new Error(`No link ${name}, only: ${links.map((one) => one.name).join(' | ')}`);
    return String(link.properties.url);
  }

  /** The card's markup: its host as it stands in the page, and what is in its closed shadow root. */
  async html(page: Page): Promise<{ host: string; content: string }> {
    const session = await this.session(page);
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const { nodeId } = await session.send('DOM.querySelector', {
      nodeId: root.nodeId,
      selector: 'papertip-card',
    });
    const { node } = await session.send('DOM.describeNode', { nodeId, depth: -1, pierce: true });
    const inside = node.shadowRoots?.[0]?.children ?? [];
    const outer = async (of: { nodeId?: number; backendNodeId?: number }) =>
      (await session.send('DOM.getOuterHTML', of)).outerHTML;
    const parts = await Promise.all(inside.map(({ backendNodeId }) => outer({ backendNodeId })));
    return { host: await outer({ nodeId }), content: parts.join('') };
  }

  /** Where the card lies, viewport px; null where there is none. */
  async box(page: Page): Promise<{ x: number; y: number; width: number; height: number } | null> {
    return readCardBox(await this.session(page));
  }

  /** The middle of a control, viewport px. */
  async placeOf(
    page: Page,
    name: string | RegExp,
    role?: 'link' | 'button',
  ): Promise<{ x: number; y: number }> {
    return findInCard(await this.session(page), name, role);
  }

  private session(page: Page): Promise<CDPSession> {
    let session = this.sessions.get(page);
    if (!session) {
      session = page.context().newCDPSession(page);
      this.sessions.set(page, session);
    }
    return session;
  }
}
