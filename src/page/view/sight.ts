import {
  boxOf,
  checkVisibility,
  closest,
  contains,
  elementsAt,
  hostOf,
  localNameOf,
  parentElementOf,
  slotOf,
} from '../dom';
import { clip, clipsAround } from '../hover/clips';
import { contains as holds, type Point, wholeBoxesOf } from '../hover/hit-test';
import type { Mention } from '../mention';
import { alphaOf, isNearColour } from './colours';
import { filterOpacity } from './filters';

/** Text and ground differ by less than this share where nobody reads the text: black on white is 1.4 : 1 at this opacity. */
const MIN_OPACITY = 0.15;
/** Smaller text (CSS px) is not read: browsers' own least size for many scripts is larger. */
const MIN_FONT_PX = 6;
/** Letters are wider than this (CSS px) even in the smallest print; narrower ones lie upon each other. */
const MIN_LETTER_PX = 1;
/** A ground this opaque hides what is under it. */
const OPAQUE = 0.9;
/** Elements looked at around one text, and under one point: more has only a page that wants to be slow. */
const MAX_DEPTH = 500;
/** What shows something by itself, whatever its background. */
const PICTURES = new Set(['img', 'canvas', 'video', 'iframe', 'embed', 'object', 'picture']);

/** What an element and all around it make of the text in it. */
interface Ground {
  opacity: number;
  /** Some of it may be cut away by a shape. */
  isCut: boolean;
  /** The background shows through the letters. */
  isTextClip: boolean;
}

/** One look at the page: what it has found out of elements holds until the page changes. */
export class Sight {
  private readonly grounds = new Map<Element, Ground>();
  private readonly clips = new Map<Element | null, DOMRect[]>();

  /** Where a mention is on screen, cut as it is; empty where it is not. */
  boxesOf(mention: Mention): DOMRect[] {
    const around = parentElementOf(mention.place.start);
    let clips = this.clips.get(around);
    if (!clips) {
      clips = [...clipsAround(around), new DOMRect(0, 0, innerWidth, innerHeight)];
      this.clips.set(around, clips);
    }
    const seen = clips;
    return wholeBoxesOf(mention)
      .map((box) => clip(box, seen))
      .filter(({ width, height }) => width > 0 && height > 0);
  }

  /** Whether the text is rendered, opaque and large enough to be read; not whether something lies over it. */
  isLegible(mention: Mention): boolean {
    const element = textElementOf(mention);
    if (!element || !checkVisibility(element, { checkOpacity: true, checkVisibilityCSS: true })) return false;
    const ground = this.groundOf(element);
    if (ground.opacity < MIN_OPACITY) return false;
    if (!mention.isPainted) return true;
    const style = getComputedStyle(element);
    const fill = style.getPropertyValue('-webkit-text-fill-color') || style.color;
    if (alphaOf(fill) * ground.opacity < MIN_OPACITY && !ground.isTextClip) return false;
    return Number.parseFloat(style.fontSize) >= MIN_FONT_PX && isSpread(mention);
  }

  /** Whether nothing lies over a text, and what is under it is of another colour. @param box a part of it on screen */
  isUncovered(mention: Mention, { x, y, width, height }: DOMRect): boolean {
    const text = textElementOf(mention);
    const own = text && hostInDocument(text);
    if (!text || !own) return false;
    const style = getComputedStyle(text);
    const point = { x: x + width / 2, y: y + height / 2 };
    const stack = elementsAt(point.x, point.y).slice(0, MAX_DEPTH);
    const at = stack.indexOf(own);
    // Not in it are texts that let the pointer through, are inert by a modal dialog, or run far out of their box; what holds them is.
    const above = stack.slice(0, at < 0 ? stack.findIndex((element) => contains(element, own)) : at);
    if (above.some((element) => this.covers(element, point))) return false;
    if (at < 0) {
      const isPassedOver =
        style.pointerEvents === 'none' || above.some(isModal) || isInert(text) || !holds(boxOf(own), point);
      return isPassedOver ? !this.groundOf(text).isCut : isBoxless(own);
    }
    if (own !== text || this.groundOf(text).isTextClip) return true;
    const fill = style.getPropertyValue('-webkit-text-fill-color') || style.color;
    return !isNearColour(fill, groundColour(stack.slice(at)));
  }

  private covers(element: Element, point: Point): boolean {
    if (this.groundOf(element).opacity < OPAQUE) return false;
    // Beside a dialog it is its backdrop that stands for it.
    const isBackdrop = isModal(element) && !holds(boxOf(element), point);
    const { backgroundColor, backgroundImage } = getComputedStyle(element, isBackdrop ? '::backdrop' : null);
    return (
      PICTURES.has(localNameOf(element)) ||
      backgroundImage.includes('url(') ||
      alphaOf(backgroundColor) >= OPAQUE
    );
  }

  private groundOf(element: Element): Ground {
    const chain: Element[] = [];
    let at: Element | null = element;
    while (at && !this.grounds.has(at) && chain.length < MAX_DEPTH) {
      chain.push(at);
      at = flatParentOf(at);
    }
    let ground = (at && this.grounds.get(at)) ?? { opacity: 1, isCut: false, isTextClip: false };
    for (const each of chain.reverse()) {
      const style = getComputedStyle(each);
      const { opacity, filter, clipPath, clip: cut, backgroundClip } = style;
      // What a mask leaves nobody tells; and an element is rendered when its own contents are not.
      const isHidden = (style.maskImage || 'none') !== 'none' || style.contentVisibility === 'hidden';
      ground = {
        opacity: isHidden ? 0 : ground.opacity * Number(opacity) * filterOpacity(filter),
        isCut: ground.isCut || clipPath !== 'none' || cut !== 'auto',
        isTextClip: ground.isTextClip || backgroundClip.includes('text'),
      };
      this.grounds.set(each, ground);
    }
    return ground;
  }
}

/** The element in which a mention is rendered: a slot, where its text is slotted. */
function textElementOf({ place, link, isPainted }: Mention): Element | null {
  if (link && !isPainted) return link.element;
  return (place.start as Text).assignedSlot ?? parentElementOf(place.start) ?? hostOf(place.start);
}

/** What an element is rendered in: also over the edge of a shadow root, and of a frame. */
function flatParentOf(element: Element): Element | null {
  const parent = slotOf(element) ?? parentElementOf(element) ?? hostOf(element);
  return parent ?? element.ownerDocument.defaultView?.frameElement ?? null;
}

/** What stands for an element where the document is asked. */
function hostInDocument(element: Element): Element | null {
  let at: Element | null = element;
  for (let host = hostOf(element); host; host = hostOf(host)) at = host;
  return at;
}

function isModal(element: Element): boolean {
  return closest(element, ':modal') === element;
}

function isInert(element: Element): boolean {
  return closest(element, '[inert]') !== null;
}

function isBoxless(element: Element): boolean {
  return getComputedStyle(element).display === 'contents';
}

/** Whether letters stand beside each other: all of them, in lines high enough. */
function isSpread(mention: Mention): boolean {
  const letters = mention.text.trim().length;
  let length = 0;
  let isHigh = false;
  for (const { width, height } of wholeBoxesOf(mention)) {
    length += Math.max(width, height);
    isHigh ||= Math.min(width, height) >= MIN_FONT_PX;
  }
  return isHigh && length >= letters * MIN_LETTER_PX;
}

/** The colour that is seen under a text; null where it is a picture, or nothing says. @param stack from the text on down */
function groundColour(stack: Element[]): string | null {
  for (const element of stack) {
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    if (backgroundImage !== 'none' || PICTURES.has(localNameOf(element))) return null;
    if (alphaOf(backgroundColor) >= OPAQUE) return backgroundColor;
  }
  return getComputedStyle(stack.at(-1) as Element).colorScheme === 'normal' ? 'rgb(255, 255, 255)' : null;
}
