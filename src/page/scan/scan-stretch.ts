import type { BloomFilter } from '../../core/bloom-filter';
import type { Fingerprints } from '../../core/fingerprints';
import type { Mention } from '../mention';
import { CandidateFinder } from './candidates';
import { type Settle, settleCandidates } from './settle';
import { inIdleSlices } from './slices';
import { type Stretch, Walk } from './walk';

/** Nodes between two looks at the clock. */
const NODES_A_STEP = 200;

export interface ScanTools {
  fingerprints: Fingerprints;
  filter: BloomFilter;
  settle: Settle;
  /** Told of open shadow roots: trees of their own, to be scanned and watched. */
  onShadow(root: ShadowRoot): void;
  onCustomElement(element: Element): void;
  onMentions(mentions: Mention[]): void;
  signal: AbortSignal;
}

/** Finds the mentions of a stretch in idle time; they are told as they are settled, slice by slice. */
export async function scanStretch(stretch: Stretch, tools: ScanTools): Promise<void> {
  const finder = new CandidateFinder(tools.fingerprints, tools.filter);
  const walk = new Walk(stretch, {
    text: (node, offset, text) => finder.text(node, offset, text),
    boundary: () => finder.boundary(),
    link: (link) => finder.link(link),
    image: (image) => finder.image(image),
    linkEdge: () => finder.linkEdge(),
    shadow: (root) => tools.onShadow(root),
    customElement: (element) => tools.onCustomElement(element),
  });
  const settling: Promise<void>[] = [];
  await inIdleSlices(() => {
    const hasMore = walk.step(NODES_A_STEP);
    finder.collect(!hasMore);
    const candidates = finder.found.splice(0);
    if (candidates.length) settling.push(tell(candidates, tools));
    return hasMore;
  }, tools.signal);
  await Promise.all(settling);
}

async function tell(candidates: CandidateFinder['found'], tools: ScanTools): Promise<void> {
  const mentions = await settleCandidates(candidates, tools.settle);
  if (mentions.length && !tools.signal.aborted) tools.onMentions(mentions);
}
