import type { CDPSession, Frame, Page } from '@playwright/test';
import {
  CARD_PAGE,
  type CardDoors,
  type CardItem,
  findHost,
  findInCard,
  isCardPressable,
  readCardBox,
  readCardItems,
  readCardText,
} from '../../scripts/browsers/card.mjs';
import { moveLikeHand } from '../../scripts/browsers/hand.mjs';
import { until } from '../../scripts/browsers/until.mjs';

/** Longer than the longest default delay of a card and its grace, on a slow machine. */
const PATIENCE_MS = 5_000;

/** The card on a page, seen from outside its frame and its closed shadow root. */
export class Card {
  private readonly sessions = new WeakMap<Page | Frame, Promise<CDPSession>>();

  /** Resolves with the text once a card with content (not its skeleton) stands on the page. */
  waitForOpen(page: Page): Promise<string> {
    return until('a card', () => this.text(page), PATIENCE_MS);
  }

  async waitForClosed(page: Page): Promise<void> {
    await until('the end of the card', async () => (await this.text(page)) === null, PATIENCE_MS);
  }

  /** A line for each piece of text; null where there is no card. */
  async text(page: Page): Promise<string | null> {
    return readCardText(await this.doors(page));
  }

  /** Roles, names and states in reading order; null where there is no card. */
  async axTree(page: Page): Promise<CardItem[] | null> {
    return readCardItems(await this.doors(page));
  }

  /** Clicks the first link or button of that accessible name, with the real pointer. */
  async click(page: Page, name: string | RegExp, role?: 'link' | 'button'): Promise<void> {
    const place = await this.placeOf(page, name, role);
    await moveLikeHand(page.mouse, place);
    const doors = await this.doors(page);
    await until('controls that count', () => isCardPressable(doors), PATIENCE_MS);
    await page.mouse.click(place.x, place.y);
  }

  /** Where the card's first link of that accessible name leads. */
  async hrefOf(page: Page, name: string | RegExp): Promise<string> {
    const links = ((await this.axTree(page)) ?? []).filter(({ role }) => role === 'link');
    const link = links.find((one) => (name instanceof RegExp ? name.test(one.name) : one.name === name));
    if (!link) throw new Error(`No link ${name}, only: ${links.map((one) => one.name).join(' | ')}`);
    return String(link.properties.url);
  }

  /** The markup in the card's document, its looks included. */
  async html(page: Page): Promise<string> {
    return this.frame(page).evaluate(() => document.documentElement.outerHTML);
  }

  /** The card's document. @throws where there is none */
  frame(page: Page): Frame {
    const frame = frameOf(page);
    if (!frame) throw new Error('There is no card');
    return frame;
  }

  /** Computed style of an element in the card's document. */
  async style(page: Page, selector: string): Promise<Record<string, string>> {
    return this.frame(page)
      .locator(selector)
      .evaluate((element) => {
        const style = getComputedStyle(element);
        return Object.fromEntries([...style].map((name) => [name, style.getPropertyValue(name)]));
      });
  }

  /** Whether the page has the one element that Papertip adds, seen or not. */
  async hasHost(page: Page): Promise<boolean> {
    return (await findHost((await this.doors(page)).page)) !== null;
  }

  /** Where the card lies, viewport px; null where there is none. */
  async box(page: Page): Promise<{ x: number; y: number; width: number; height: number } | null> {
    return readCardBox(await this.doors(page));
  }

  /** The middle of a control, viewport px. */
  async placeOf(
    page: Page,
    name: string | RegExp,
    role?: 'link' | 'button',
  ): Promise<{ x: number; y: number }> {
    return findInCard(await this.doors(page), name, role);
  }

  private async doors(page: Page): Promise<CardDoors> {
    return { page: await this.session(page), frame: async () => this.frameSession(page) };
  }

  private session(of: Page | Frame): Promise<CDPSession> {
    let session = this.sessions.get(of);
    if (!session) {
      const page = 'mainFrame' in of ? of : of.page();
      session = page.context().newCDPSession(of);
      this.sessions.set(of, session);
    }
    return session;
  }

  /** Of the page itself where that is one of the extension: the frame is of the same process there. */
  private async frameSession(page: Page): Promise<CDPSession | null> {
    const frame = frameOf(page);
    if (!frame) return null;
    const isApart = !page.url().startsWith('chrome-extension:');
    return this.session(isApart ? frame : page);
  }
}

function frameOf(page: Page): Frame | undefined {
  return page.frames().find((frame) => CARD_PAGE.test(frame.url()) && !frame.isDetached());
}
