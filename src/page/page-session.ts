import type { BloomFilter } from '../core/bloom-filter';
import { type Fingerprints, readFilter } from '../core/fingerprints';
import { linkKeys } from '../core/links';
import { onTrusted } from '../core/on-trusted';
import type { Subject } from '../core/paper';
import type { ShortName } from '../core/recognise/short-name';
import { ChangeWatcher } from './change-watcher';
import { firstChildOf, lastChildOf, rootElement, textOf } from './dom';
import { Highlighter } from './highlighter';
import { LateShadows } from './late-shadows';
import type { Mention } from './mention';
import { MentionList } from './mention-list';
import { pageTree } from './page-tree';
import { findNames } from './scan/find-names';
import { elementsInView, isLong } from './scan/in-view';
import { type ScanTools, scanStretches } from './scan/scan-stretch';
import type { Settle } from './scan/settle';
import { idle } from './scan/slices';
import type { Stretch } from './scan/walk';
import { stretchesAround } from './stretches';
import { findForked } from './subject/find-fork';
import { readHead } from './subject/read-head';
import { readSubjectSigns, settleSubject } from './subject/subject-signs';
import { MarkPainter } from './view/mark-painter';

/** How what the page says has changed since that was last told, by paper ids. */
export interface PageFindings {
  /** All of it. */
  about: Subject<string>[];
  added: string[];
  dropped: string[];
}

/** Between two words about what was found (ms): a long page brings something with each slice of the scan. */
const TELL_EVERY_MS = 300;

export interface PageSessionOptions {
  fingerprints: Fingerprints;
  settle: Settle;
  /** Told when the page's papers have changed. @returns short names by which the page may call them, too */
  onFindings(findings: PageFindings): Promise<ShortName[]>;
  /** The card's host: its coming and going is no change of the page. */
  isOwn(node: Node): boolean;
  signal: AbortSignal;
}

/** One document under watch: scanned once, then only where it changes, painted, and cleaned up when aborted. */
export class PageSession {
  readonly highlighter = new Highlighter();
  private readonly list: MentionList;
  private readonly painter: MarkPainter;
  private readonly filter: BloomFilter;
  private readonly watcher: ChangeWatcher;
  private readonly shadows = new WeakSet<ShadowRoot>();
  private readonly lateShadows: LateShadows;
  private about: string[] = [];
  private names: ShortName[] = [];
  private signs = '';
  private told = '[]';
  private telling: 'no' | 'yes' | 'and once more' = 'no';
  private newNames: ShortName[] = [];
  /** Stretches are scanned one after the other, so that idle time is asked for once. */
  private queue: Promise<void> = Promise.resolve();

  constructor(private readonly options: PageSessionOptions) {
    this.filter = readFilter(options.fingerprints);
    this.painter = new MarkPainter(this.highlighter, options.signal);
    this.list = new MentionList(pageTree, (added, removed) => {
      this.painter.remove(removed);
      // A link that a title stands for from now on may still be pointed at.
      this.painter.add([...removed.filter((mention) => this.list.all.has(mention)), ...added]);
    });
    this.watcher = new ChangeWatcher(options.isOwn, (...changes) => this.follow(...changes), options.signal);
    this.lateShadows = new LateShadows((root) => this.enterShadow(root), options.signal);
    options.signal.addEventListener('abort', () => {
      this.list.clear();
      this.highlighter.clear();
    });
  }

  /** Those that may be pointed at now. */
  get mentions(): readonly Mention[] {
    return this.painter.mentionsNear;
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

  private follow(changed: Set<Node>, holders: Set<Node>): void {
    this.list.prune([...changed, ...holders]);
    this.painter.lookAgain();
    this.scan(stretchesAround(changed));
  }

  private scan(stretches: Stretch[]): void {
    this.enqueue(async () => {
      await scanStretches(stretches, this.tools());
      await this.findNames(stretches, this.names);
      await this.readSubject();
      this.tell();
    });
  }

  private enqueue(work: () => Promise<void>): void {
    // What goes wrong in one part of the page keeps no other from being read.
    const done = this.queue.catch(() => {}).then(work);
    this.queue = done;
    // Names that have come meanwhile are looked for once, when there is nothing else to do.
    done.then(() => {
      if (this.queue === done && this.newNames.length > 0) this.enqueue(() => this.findNewNames());
    });
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

  private findNewNames(): Promise<void> {
    const names = this.newNames;
    this.newNames = [];
    return this.findNames([whole()], names);
  }

  private findNames(stretches: Stretch[], names: ShortName[]): Promise<void> {
    // A paper's own page is full of its name.
    const others = names.filter(({ paperId }) => !this.about.includes(paperId));
    return findNames(stretches, others, (found) => this.list.addNames(found), this.options.signal);
  }

  private enterShadow(root: ShadowRoot): void {
    const firstChild = firstChildOf(root);
    const lastChild = lastChildOf(root);
    if (this.shadows.has(root)) return;
    this.shadows.add(root);
    this.watcher.watch(root);
    if (firstChild && lastChild) this.scan([{ from: firstChild, until: lastChild }]);
  }

  /** On a repository's own page every tab and file is a link to it: marks there would tell nothing. */
  private isSelfLink({ kind, link }: Mention): boolean {
    if (kind !== 'link' || !link) return false;
    const [here] = linkKeys(location.href);
    if (here === undefined) return false;
    const keys = linkKeys(link.href);
    // A README's own badges.
    if ('src' in link.element) return keys.includes(here);
    return keys[0] === here && !/[./]/.test(textOf(link.element) ?? '');
  }

  private async readSubject(): Promise<void> {
    if (window !== window.top || this.options.signal.aborted) return;
    const signs = readSubjectSigns(readHead(), this.filter);
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

  /** At once, and then again each time that there is more, with a rest in between. */
  private async tell(): Promise<void> {
    if (this.telling !== 'no') {
      this.telling = 'and once more';
      return;
    }
    do {
      this.telling = 'yes';
      if (!(await this.tellChanges())) break;
      await new Promise((resolve) => setTimeout(resolve, TELL_EVERY_MS));
    } while ((this.telling as string) === 'and once more');
    this.telling = 'no';
  }

  /** @returns whether there was anything to tell */
  private async tellChanges(): Promise<boolean> {
    if (this.options.signal.aborted) return false;
    const about = this.subjects();
    const { added, dropped } = this.list.papers.takeChanges();
    const key = JSON.stringify(about);
    if (key === this.told && added.length + dropped.length === 0) return false;
    this.told = key;
    this.learn(await this.options.onFindings({ about, added, dropped }));
    return true;
  }

  private learn(names: ShortName[]): void {
    const known = new Set(this.names.map(({ name }) => name));
    const learned = names.filter(({ name, paperId }) => !known.has(name) && this.list.saysExactly(paperId));
    if (learned.length === 0) return;
    this.names = [...this.names, ...learned];
    this.newNames = [...this.newNames, ...learned];
    this.enqueue(async () => {});
  }
}

function whole(): Stretch {
  return { from: rootElement(), until: rootElement() };
}
