import { LARGEST_RADIUS } from './lay-out';
import type { MapPaper } from './map-paper';

/** What a circle's size shows. */
export type SizeBy = 'upvotes' | 'code';

/** A size, and what it stands for. */
export interface SizeStep {
  /** In units of the map. */
  radius: number;
  words: string;
}

/** Of the largest; smaller ones could not be pointed at. */
const SMALLEST_SHARE = 0.42;
const WITH_CODE_SHARE = 0.9;
const WITHOUT_CODE_SHARE = 0.5;

/** Upvotes where any are known. */
export function usualSize(papers: readonly MapPaper[]): SizeBy {
  return papers.some(({ upvotes = 0 }) => upvotes > 0) ? 'upvotes' : 'code';
}

/** Radii in units of the map; of upvotes the area grows with the number. None is larger than `LARGEST_RADIUS`. */
export function circleSizes(papers: readonly MapPaper[], by: SizeBy): Float32Array {
  const most = mostUpvotes(papers);
  return Float32Array.from(papers, (paper) =>
    by === 'code' ? codeRadius(paper.hasCode) : upvotesRadius(paper.upvotes ?? 0, most),
  );
}

/** For a legend, the smallest first. */
export function sizeSteps(papers: readonly MapPaper[], by: SizeBy): SizeStep[] {
  if (by === 'code')
    return [
      { radius: codeRadius(false), words: 'no code' },
      { radius: codeRadius(true), words: 'with code' },
    ];
  const most = mostUpvotes(papers);
  const steps = [...new Set([0, Math.round(most / 4), most])];
  return steps.map((upvotes, i) => ({
    radius: upvotesRadius(upvotes, most),
    words: `${upvotes.toLocaleString('en')}${i === steps.length - 1 ? ' upvotes' : ''}`,
  }));
}

function mostUpvotes(papers: readonly MapPaper[]): number {
  return papers.reduce((most, { upvotes = 0 }) => Math.max(most, upvotes), 0);
}

function upvotesRadius(upvotes: number, most: number): number {
  const share = most > 0 ? Math.max(0, upvotes) / most : 0;
  return LARGEST_RADIUS * Math.sqrt(SMALLEST_SHARE ** 2 + (1 - SMALLEST_SHARE ** 2) * share);
}

function codeRadius(hasCode: boolean): number {
  return LARGEST_RADIUS * (hasCode ? WITH_CODE_SHARE : WITHOUT_CODE_SHARE);
}
