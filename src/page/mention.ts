import { closest, isConnected, parentElementOf, textOf } from './dom';
import { type Place, rangeAt, textAt } from './place';

export type MentionKind = 'title' | 'url' | 'link' | 'name';

export interface MentionLink {
  element: HTMLAnchorElement | HTMLImageElement;
  /** Absolute. */
  href: string;
}

/** A place on the page that names a paper. */
export class Mention {
  /** False where there is nothing to paint: an image, a link around a picture or a whole block, or around its paper's title. */
  isPainted = true;

  constructor(
    readonly place: Place,
    /** The place's text when it was found: if it reads otherwise now, the page has changed it. A link's is all of it. */
    readonly text: string,
    /** More than one where different papers have the same title. */
    readonly paperIds: string[],
    readonly kind: MentionKind,
    /** `probable`: the title differs in some words; a person may say that it is another paper. */
    readonly certainty: 'exact' | 'probable' = 'exact',
    /** The link whose target it is, or the image whose address, with that address; null for text. */
    readonly link: MentionLink | null = null,
  ) {}

  /** Live, and made anew each time; one without extent where the page has changed. */
  get range(): Range {
    return rangeAt(this.place) ?? new Range();
  }

  /** The innermost element that holds all of it, or begins with it. */
  get element(): Element | null {
    return this.link?.element ?? parentElementOf(this.place.start);
  }
}

export function textMention(
  kind: Exclude<MentionKind, 'link'>,
  place: Place,
  paperIds: string[],
  certainty: Mention['certainty'] = 'exact',
): Mention {
  return new Mention(place, textAt(place), paperIds, kind, certainty);
}

/** Whether the page still says what made this a mention. */
export function isAlive({ place, text, link }: Mention): boolean {
  if (!link) return textAt(place) === text;
  const { element, href } = link;
  if (!isConnected(element) || addressOf(element) !== href || textOf(element) !== text) return false;
  return place.start === element || textAt(place) === text.trim();
}

/** Absolute. */
export function addressOf(element: HTMLAnchorElement | HTMLImageElement): string {
  return 'src' in element ? element.src : element.href;
}

/** The link around a node. */
export function linkAround(node: Node): Element | null {
  const element = parentElementOf(node);
  return element && closest(element, 'a[href]');
}
