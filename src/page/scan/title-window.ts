import type { Hit } from '../../core/run-finder';
import { edgesBetween } from './edges';
import { TextStream } from './text-stream';

/** A part of the page's text by itself. */
export interface TitleWindow {
  /** Raw text with the edges of blocks and links in it. */
  window: string;
  /** Of the window's first unit, in its own stream. */
  start: number;
  /** By its own stream's offsets. */
  hits: Hit[];
  stream: TextStream;
}

/** Cuts [start, end) out of a stream, with the edges put in: only here are they known, for few texts ever need them. */
export function cutWindow(from: TextStream, start: number, end: number, hits: Hit[]): TitleWindow {
  const stream = new TextStream();
  let window = '';
  let before: Text | null = null;
  let isCut = true;
  const starts: number[] = [];
  const ends: number[] = [];
  from.forEach(start, end, (node, piece, pieceStart, nodeStart, text) => {
    if (!node || !piece) return;
    const isWhole = pieceStart === nodeStart;
    if (isWhole) put(edgesBetween(before, node));
    // How far the window's offsets are ahead of those of the stream it is cut from.
    const shift = window.length - pieceStart;
    const pieceEnd = pieceStart + piece.length;
    for (let i = starts.length; i < hits.length && (hits[i] as Hit).start < pieceEnd; i++)
      starts.push((hits[i] as Hit).start + shift);
    for (let i = ends.length; i < hits.length && (hits[i] as Hit).end <= pieceEnd; i++)
      ends.push((hits[i] as Hit).end + shift);
    stream.push(node, text, nodeStart + shift);
    window += piece;
    before = node;
    isCut = pieceEnd < nodeStart + text.length;
  });
  if (!isCut) put(edgesBetween(before, null));
  return {
    window,
    start: 0,
    hits: starts.map((hitStart, i) => ({ start: hitStart, end: ends[i] ?? window.length })),
    stream,
  };

  function put(edges: string): void {
    if (edges) stream.push(null, edges, window.length);
    window += edges;
  }
}
