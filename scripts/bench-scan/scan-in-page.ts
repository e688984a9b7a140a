import Mark from 'mark.js';
import { buildFingerprints, type Fingerprints, readFilter } from '../../src/core/fingerprints';
import { TitleFinder } from '../../src/core/recognise/title-finder';
import { weighWords } from '../../src/core/recognise/weigh-words';
import { CandidateFinder } from '../../src/page/scan/candidates';
import { Walk } from '../../src/page/scan/walk';

/** Put into the page by the benchmark: each call does one thing once and gives its time in ms. */
declare global {
  interface Window {
    papertipBench: typeof bench;
    /** Of the page with the extension, see `measure-in-page.mjs`. */
    papertipWatch: Promise<{ longest: number; firstMark: number }>;
  }
}

export interface Message {
  /** As JSON. */
  bytes: number;
  /** Of memory that the filter takes. */
  bytesPerTitle: number;
  decodeMs: number;
}

const printsOf = new Map<number, Fingerprints>();

const bench = {
  /** The least that any scan must do: walk the tree and read every text node. */
  walk(): number {
    const start = performance.now();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let length = 0;
    while (walker.nextNode()) length += (walker.currentNode as Text).data.length;
    if (length < 0) throw new Error('never: keeps the loop from being left out');
    return performance.now() - start;
  },

  /** What a tab gets of a library with these papers, every fifth with a link. */
  prepare(known: { title: string; abstract: string }[]): Message {
    const titles = known.map(({ title }) => title);
    const papers = known.map((paper, i) => ({ ...paper, id: String(i) }));
    const runs = new TitleFinder(papers, weighWords(papers)).allRuns();
    const keys = titles
      .filter((_title, i) => i % 5 === 0)
      .map((_title, i) => `github.com/owner-${i}/repository`);
    const longest = Math.max(...titles.map((title) => title.length));
    const prints = buildFingerprints('bench', runs, keys, longest);
    printsOf.set(titles.length, prints);
    const start = performance.now();
    const filter = readFilter(prints);
    const decodeMs = performance.now() - start;
    const bytesPerTitle = filter.words.byteLength / titles.length;
    return { bytes: JSON.stringify(prints).length, bytesPerTitle, decodeMs };
  },

  /** Papertip's scan of the whole page, links and windows too, up to the message to the worker. */
  scan(size: number): { ms: number; candidates: number; characters: number } {
    const prints = printsOf.get(size) as Fingerprints;
    const filter = readFilter(prints);
    const start = performance.now();
    const finder = new CandidateFinder(prints, filter);
    const walk = new Walk(
      { from: document.body, until: document.body },
      {
        text: (node, data, from) => finder.text(node, data, from),
        link: (link, written) => finder.link(link, written),
        image: (image) => finder.image(image),
        shadow: () => {},
        customElement: () => {},
      },
    );
    let hasMore = true;
    let candidates = 0;
    let characters = 0;
    while (hasMore) {
      hasMore = walk.step(200);
      finder.collect(!hasMore);
      for (const found of finder.found.splice(0)) {
        candidates++;
        if (found.kind === 'title') characters += found.window.length;
      }
    }
    return { ms: performance.now() - start, candidates, characters };
  },

  /** mark.js looking for every title in each text node, as an extension without an index of its own would. */
  async mark(titles: string[]): Promise<number> {
    const start = performance.now();
    await new Promise<void>((resolve) => {
      new Mark(document.body).mark(titles, {
        separateWordSearch: false,
        done: () => resolve(),
      });
    });
    const ms = performance.now() - start;
    await new Promise<void>((resolve) => new Mark(document.body).unmark({ done: () => resolve() }));
    return ms;
  },
};
window.papertipBench = bench;
