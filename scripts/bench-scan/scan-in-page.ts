import Mark from 'mark.js';
import { buildFingerprints, type Fingerprints, readFilter } from '../../src/core/fingerprints';
import { tokens } from '../../src/core/normalize';
import { chooseRuns } from '../../src/core/recognise/choose-runs';
import { CandidateFinder } from '../../src/page/scan/candidates';
import { Walk } from '../../src/page/scan/walk';

/** Put into the page by the benchmark: each call does one thing once and gives its time in ms. */
declare global {
  interface Window {
    papertipBench: typeof bench;
  }
}

let prints: Fingerprints = buildFingerprints('none', [], [], 0);

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

  /** What a tab gets of a library with these titles. */
  prepare(titles: string[]): { bytes: number; decodeMs: number } {
    const runs = titles.flatMap((title) => chooseRuns(tokens(title)));
    prints = buildFingerprints('bench', runs, [], Math.max(...titles.map((title) => title.length)));
    const start = performance.now();
    readFilter(prints);
    return { bytes: JSON.stringify(prints).length, decodeMs: performance.now() - start };
  },

  /** Papertip's scan of the whole page, up to the message to the worker. */
  scan(): { ms: number; candidates: number } {
    const filter = readFilter(prints);
    const start = performance.now();
    const finder = new CandidateFinder(prints, filter);
    const walk = new Walk(
      { from: document.body, until: document.body },
      {
        text: (node, offset, text) => finder.text(node, offset, text),
        boundary: () => finder.boundary(),
        link: (link) => finder.link(link),
        image: (image) => finder.image(image),
        linkEdge: () => finder.linkEdge(),
        shadow: () => {},
        customElement: () => {},
      },
    );
    let hasMore = true;
    let candidates = 0;
    while (hasMore) {
      hasMore = walk.step(200);
      finder.collect(!hasMore);
      candidates += finder.found.splice(0).length;
    }
    return { ms: performance.now() - start, candidates };
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
