import type { BloomFilter } from '../core/bloom-filter';
import { type Fingerprints, readFilter } from '../core/fingerprints';
import { linkKeys } from '../core/links';
import { onTrusted } from '../core/on-trusted';
import type { Subject } from '../core/paper';
import type { ShortName } from '../core/recognise/short-name';
import { ChangeWatcher } from './change-watcher';
import { Highlighter } from './highlighter';
import { LateShadows } from './late-shadows';
import type { Mention } from './mention';
import { MentionList } from './mention-list';
import { findNames } from './scan/find-names';
import { elementsInView, isLong } from './scan/in-view';
import { type ScanTools, scanStretches } from './scan/scan-stretch';
import type { Settle } from './scan/settle';
import { idle } from './scan/slices';
import type { Stretch } from './scan/walk';
import { stretchesAround } from './stretches';
import { findForked } from './subject/find-fork';
import { readSubjectSigns, settleSubject } from './subject/subject-signs';

/** By paper ids. */
export interface PageFindings {
  about: Subject<string>[];
  mentioned: string[];
}

export interface PageSessionOptions {
  fingerprints: Fingerprints;
  settle: Settle;
  /** Told whenever the page's papers have changed. @returns short names by which the page may call them, too */
  onFindings(findings: PageFindings): Promise<ShortName[]>;
  /** The card's host: its coming and going is no change of the page. */
  isOwn(node: Node): boolean;
  signal: AbortSignal;
}

/** One document under watch: scanned once, then only where it changes, painted, and cleaned up when aborted. */
export class PageSession {
  readonly highlighter = new Highlighter();
  private readonly list: MentionList;
  private readonly filter: BloomFilter;
  private readonly watcher: ChangeWatcher;
  private readonly shadows = new WeakSet<ShadowRoot>();
  private readonly lateShadows: LateShadows;
  private about: string[] = [];
  private names: ShortName[] = [];
  private signs = '';
  private told = '';
  /** Stretches are scanned one after the other, so that idle time is asked for once. */
  private queue: Promise<void> = Promise.resolve();

  constructor(private readonly options: PageSessionOptions) {
    this.filter = readFilter(options.fingerprints);
    this.list = new MentionList((added, removed) => {
      this.highlighter.remove(removed);
      this.highlighter.add(added);
    });
    this.watcher = new ChangeWatcher(options.isOwn, (changed) => this.follow(changed), options.signal);
    this.lateShadows = new LateShadows((root) => this.enterShadow(root), options.signal);
    options.signal.addEventListener('abort', () => {
      this.list.clear();
      this.highlighter.clear();
    });
  }

  get mentions(): readonly Mention[] {
    return this.list.all;
  }

  start(): void {
    this.watcher.watch(document);
    // What people look at first is read first, and once more with the rest.
    if (isLong())
      this.queue = idle().then(() => scanStretches(stretchesAround(elementsInView()), this.tools()));
    this.scan([whole()]);
    // A single-page app may give its new page the address last of all. Firefox has this since 147.
    const { signal } = this.options;
    if (globalThis.navigation) onTrusted(navigation, 'currententrychange', () => this.scan([]), { signal });
  }

  /** Takes likely titles for unknown, and asks again. */
  reconsider(): void {
    this.list.dropProbable();
    this.scan([whole()]);
  }

  private follow(changed: Set<Node>): void {
    this.list.prune();
    this.scan(stretchesAround(changed));
  }

  private scan(stretches: Stretch[]): void {
    this.queue = this.queue
      .then(() => scanStretches(stretches, this.tools()))
      .then(() => this.findNames(stretches))
      .then(() => this.readSubject())
      .then(() => this.tell());
  }

  private tools(): ScanTools {
    const { fingerprints, settle, signal } = this.options;
    return {
      fingerprints,
      filter: this.filter,
      settle,
      signal,
      onShadow: (root) => this.enterShadow(root),
      onCustomElement: (element) => this.lateShadows.expect(element),
      onMentions: (mentions) => {
        this.list.add(mentions.filter((mention) => !this.isSelfLink(mention)));
        this.tell();
      },
    };
  }

  private async findNames(stretches: Stretch[]): Promise<void> {
    // A paper's own page is full of its name.
    const names = this.names.filter(({ paperId }) => !this.about.includes(paperId));
    for (const stretch of stretches)
      await findNames(stretch, names, (found) => this.list.addNames(found), this.options.signal);
  }

  private enterShadow(root: ShadowRoot): void {
    const { firstChild, lastChild } = root;
    if (this.shadows.has(root)) return;
    this.shadows.add(root);
    this.watcher.watch(root);
    if (firstChild && lastChild) this.scan([{ from: firstChild, until: lastChild }]);
  }

  /** On a repository's own page every tab and file is a link to it: marks there would tell nothing. */
  private isSelfLink({ kind, link }: Mention): boolean {
    if (kind !== 'link' || !link) return false;
    const [here] = linkKeys(document.location.href);
    const keys = linkKeys(link.href);
    if (here === undefined) return false;
    // A README's own badges.
    if ('src' in link.element) return keys.includes(here);
    return keys[0] === here && !/[./]/.test(link.element.textContent ?? '');
  }

  private async readSubject(): Promise<void> {
    if (window !== window.top || this.options.signal.aborted) return;
    const signs = readSubjectSigns(document, this.filter);
    const key = JSON.stringify(signs);
    if (key === this.signs) return;
    this.signs = key;
    this.about = await settleSubject(signs, this.options.settle);
  }

  private subjects(): Subject<string>[] {
    const isFork = this.about.length === 0;
    const papers = isFork ? findForked(this.list.all, location.href) : this.about;
    return papers.map((paper) => ({ paper, isFork }));
  }

  private tell(): void {
    if (this.options.signal.aborted) return;
    const mentioned = [...new Set(this.list.all.flatMap((mention) => mention.paperIds))];
    const findings = { about: this.subjects(), mentioned };
    const key = JSON.stringify(findings);
    if (key === this.told) return;
    this.told = key;
    this.options.onFindings(findings).then((names) => this.learn(names));
  }

  private learn(names: ShortName[]): void {
    const learned = names.filter(
      ({ name, paperId }) =>
        !this.names.some((known) => known.name === name) && this.list.saysExactly(paperId),
    );
    if (learned.length === 0) return;
    this.names = [...this.names, ...learned];
    this.queue = this.queue.then(() => this.findNames([whole()]));
  }
}

function whole(): Stretch {
  return { from: document.documentElement, until: document.documentElement };
}
