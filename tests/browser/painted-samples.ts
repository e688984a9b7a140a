import type { Page } from '@playwright/test';
import type { Sample } from '../pages/title-forms';

/** One page that holds each sample in a section of its own, and an empty line between them. */
export function samplePage(samples: Sample[]): string {
  const sections = samples.map(({ html, what }) => `<section title="${what}">${html}</section>`);
  return `<!doctype html><title>Samples</title>${sections.join('\n<hr>\n')}`;
}

/** What is painted, by sample, in the form of `expectedBySample`; sections without a mark have an empty list. */
export function paintedBySample(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() => {
    const found: Record<string, string[]> = {};
    for (const section of document.querySelectorAll('section')) found[section.title] = [];
    const ranges = [...(CSS.highlights.get('papertip') ?? [])] as Range[];
    ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    for (const range of ranges) {
      const node = range.startContainer;
      const section = (node instanceof Element ? node : node.parentElement)?.closest('section');
      found[section?.title ?? 'outside']?.push(String(range));
    }
    return found;
  });
}

export function expectedBySample(samples: Sample[]): Record<string, string[]> {
  return Object.fromEntries(samples.map(({ what, painted }) => [what, painted]));
}
