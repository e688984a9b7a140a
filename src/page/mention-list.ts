import type { Mention } from './mention';
import { PaperCounts } from './paper-counts';
import type { Place } from './place';
import { type Span, SpanIndex } from './span-index';

/** What the list asks of the page. */
export interface PageTree {
  /** The node itself and what it is in, innermost first. */
  around(node: Node): Iterable<Node>;
  /** The parts of texts that a place takes. */
  spans(place: Place): Span<Node>[];
  /** The innermost node that holds a place. */
  holder(place: Place): Node;
  textsIn(element: Element): Iterable<Node>;
  contains(element: Element, node: Node): boolean;
  /** Whether a node is part of the page; a shadow root's are, too. */
  isConnected(node: Node): boolean;
  /** Whether it is part of the document itself. */
  isInDocument(node: Node): boolean;
  isAlive(mention: Mention): boolean;
}

/** The mentions of one document, by text and by link. Told places that are known already are passed over. */
export class MentionList {
  readonly papers = new PaperCounts();
  private readonly mentions = new Set<Mention>();
  private readonly names = new Set<Mention>();
  /** Of those that are text. */
  private readonly texts = new SpanIndex<Node, Mention>();
  /** Mentions in more than one text, by what holds all of these. */
  private readonly holders = new Map<Node, Set<Mention>>();
  private readonly links = new Map<Node, Set<Mention>>();
  /** Of the mentions in more than one text: the page may have taken these apart since. */
  private readonly laid = new Map<Mention, { spans: Span<Node>[]; holder: Node }>();
  /** Named by more than a short name or a likely title. */
  private readonly exact = new PaperCounts();

  /** @param onChange told of mentions that have come, and of those that are gone or shown by another one from now on */
  constructor(
    private readonly tree: PageTree,
    private readonly onChange: (added: Mention[], removed: Mention[]) => void,
  ) {}

  get all(): ReadonlySet<Mention> {
    return this.mentions;
  }

  add(found: Mention[]): void {
    const added: Mention[] = [];
    const removed: Mention[] = [];
    for (const mention of found) {
      if (this.isKnown(mention)) continue;
      if (mention.link) this.leaveToTitle(mention);
      else removed.push(...this.takeFromLinks(mention));
      this.put(mention);
      added.push(mention);
    }
    if (added.length || removed.length) this.onChange(added, removed);
  }

  /** Short names: only of papers that the page names otherwise, and not those in a title. */
  addNames(found: Mention[]): void {
    this.add(
      found.filter(
        ({ place, paperIds }) =>
          paperIds.some((id) => this.saysExactly(id)) &&
          this.texts.at(place.start, place.startOffset).length === 0,
      ),
    );
  }

  /** Whether the page names a paper by more than a short name or a likely title. */
  saysExactly(paperId: string): boolean {
    return this.exact.has(paperId);
  }

  /**
   * Drops what the page no longer says.
   * @param changed texts, links and elements in which something has changed; what is gone is found without them
   */
  prune(changed: Iterable<Node>): void {
    const doubtful = new Set<Mention>();
    const seen = new Set<Node>();
    for (const node of changed) {
      for (const mention of this.texts.in(node)) doubtful.add(mention);
      for (const at of this.tree.around(node)) {
        if (seen.has(at)) break;
        seen.add(at);
        for (const mention of this.holders.get(at) ?? []) doubtful.add(mention);
        for (const mention of this.links.get(at) ?? []) doubtful.add(mention);
      }
    }
    const dead = new Set<Mention>();
    for (const mention of doubtful) if (!this.tree.isAlive(mention)) dead.add(mention);
    for (const mention of this.mentions) if (!this.isThere(mention)) dead.add(mention);
    this.takeOut(dead);
    const orphans = [...this.names].filter(({ paperIds }) => !paperIds.some((id) => this.saysExactly(id)));
    this.takeOut(new Set(orphans));
    if (dead.size + orphans.length) this.onChange([], [...dead, ...orphans]);
  }

  /** All of the document itself; a shadow root's are looked at again only when it changes. */
  dropProbable(): void {
    const isTaken = ({ certainty, place }: Mention) =>
      certainty === 'probable' && this.tree.isInDocument(place.start);
    const removed = [...this.mentions].filter(isTaken);
    this.takeOut(new Set(removed));
    this.onChange([], removed);
  }

  clear(): void {
    const removed = new Set(this.mentions);
    this.takeOut(removed);
    this.onChange([], [...removed]);
  }

  private put(mention: Mention): void {
    this.mentions.add(mention);
    this.count(mention, 1);
    if (mention.link) {
      addTo(this.links, mention.link.element, mention);
      return;
    }
    if (mention.kind === 'name') this.names.add(mention);
    const { start, startOffset, end, endOffset } = mention.place;
    if (start === end) {
      this.texts.add([{ text: start, from: startOffset, to: endOffset }], mention);
      return;
    }
    const spans = this.tree.spans(mention.place);
    const holder = this.tree.holder(mention.place);
    this.laid.set(mention, { spans, holder });
    this.texts.add(spans, mention);
    addTo(this.holders, holder, mention);
  }

  private takeOut(gone: ReadonlySet<Mention>): void {
    const texts: Node[] = [];
    for (const mention of gone) {
      if (!this.mentions.delete(mention)) continue;
      this.names.delete(mention);
      this.count(mention, -1);
      const laid = this.laid.get(mention);
      if (mention.link) deleteFrom(this.links, mention.link.element, mention);
      else if (!laid) texts.push(mention.place.start);
      else {
        for (const { text } of laid.spans) texts.push(text);
        deleteFrom(this.holders, laid.holder, mention);
        this.laid.delete(mention);
      }
    }
    this.texts.delete(gone, texts);
  }

  private count({ kind, certainty, paperIds }: Mention, by: 1 | -1): void {
    this.papers.note(paperIds, by);
    if (kind !== 'name' && certainty === 'exact') this.exact.note(paperIds, by);
  }

  private isThere({ place: { start, end } }: Mention): boolean {
    return this.tree.isConnected(start) && (start === end || this.tree.isConnected(end));
  }

  private isKnown(found: Mention): boolean {
    if (found.link) {
      const { element, href } = found.link;
      return [...(this.links.get(element) ?? [])].some(({ link }) => link?.href === href);
    }
    return this.texts
      .at(found.place.start, found.place.startOffset)
      .some(({ place }) => isSamePlace(place, found.place));
  }

  /** A title inside a link to its own paper is one mention to the eye: only the title is painted. */
  private takeFromLinks(title: Mention): Mention[] {
    const links: Mention[] = [];
    for (const at of this.tree.around(title.place.start)) {
      for (const link of this.links.get(at) ?? []) {
        if (!link.isPainted || !sharesPaper(link, title)) continue;
        if (!this.tree.contains(at as Element, title.place.end)) continue;
        link.isPainted = false;
        links.push(link);
      }
    }
    return links;
  }

  private leaveToTitle(link: Mention): void {
    if (!link.link || !link.isPainted) return;
    const { element } = link.link;
    for (const text of this.tree.textsIn(element)) {
      for (const title of this.texts.in(text)) {
        if (!sharesPaper(link, title) || !this.tree.contains(element, title.place.end)) continue;
        if (!this.tree.contains(element, title.place.start)) continue;
        link.isPainted = false;
        return;
      }
    }
  }
}

function isSamePlace(a: Place, b: Place): boolean {
  return (
    a.start === b.start && a.startOffset === b.startOffset && a.end === b.end && a.endOffset === b.endOffset
  );
}

function addTo(map: Map<Node, Set<Mention>>, node: Node, mention: Mention): void {
  const known = map.get(node);
  if (known) known.add(mention);
  else map.set(node, new Set([mention]));
}

function deleteFrom(map: Map<Node, Set<Mention>>, node: Node, mention: Mention): void {
  const known = map.get(node);
  known?.delete(mention);
  if (known?.size === 0) map.delete(node);
}

function sharesPaper(a: Mention, b: Mention): boolean {
  return a.paperIds.some((id) => b.paperIds.includes(id));
}
