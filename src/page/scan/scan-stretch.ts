import type { BloomFilter } from '../../core/bloom-filter';
import type { Fingerprints } from '../../core/fingerprints';
import type { Mention } from '../mention';
import { type Candidate, CandidateFinder } from './candidates';
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

/** Finds the mentions of some stretches, one after the other, in idle time; they are told as they are settled, slice by slice. */
export async function scanStretches(stretches: Stretch[], tools: ScanTools): Promise<void> {
  const settling: Promise<void>[] = [];
  let candidates: Candidate[] = [];
  let next = 0;
  let scan: ReturnType<typeof begin> | null = null;
  await inIdleSlices(
    () => {
      const stretch = stretches[next];
      if (!stretch) return false;
      scan ??= begin(stretch, tools);
      const { finder, walk } = scan;
      const hasMore = walk.step(NODES_A_STEP);
      finder.collect(!hasMore);
      candidates.push(...finder.found.splice(0));
      if (!hasMore) {
        scan = null;
        next++;
      }
      return next < stretches.length;
    },
    () => {
      if (candidates.length) settling.push(tell(candidates, tools));
      candidates = [];
    },
    tools.signal,
  );
  await Promise.all(settling);
}

function begin(stretch: Stretch, tools: ScanTools) {
  const finder = new CandidateFinder(tools.fingerprints, tools.filter);
  const walk = new Walk(stretch, {
    text: (node, data, from) => finder.text(node, data, from),
    link: (link, written) => finder.link(link, written),
    image: (image) => finder.image(image),
    shadow: (root) => tools.onShadow(root),
    customElement: (element) => tools.onCustomElement(element),
  });
  return { finder, walk };
}

async function tell(candidates: Candidate[], tools: ScanTools): Promise<void> {
  const mentions = await settleCandidates(candidates, tools.settle);
  if (mentions.length && !tools.signal.aborted) tools.onMentions(mentions);
}
