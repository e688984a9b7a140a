import { sizeSteps } from '../../../core/map/circle-sizes';
import { drawnRadius, type MapState } from '../../../core/map/scene';
import type { Stage } from './create-stage';
import { sceneToSvg } from './scene-svg';

/** What a file says of its map. */
export interface MapCaption {
  /** `79 papers in 4 groups` */
  words: string;
  /** In the query language; '' for all papers. */
  choosing: string;
  nearTitle: string | null;
}

/** Pictures are for print and large screens. */
const PNG_SCALE = 2;
const NAME_LENGTH = 60;

/** Saves what is seen of the map, with a title above and a legend below. */
export async function exportMap(
  type: 'svg' | 'png',
  stage: Stage,
  state: MapState,
  caption: MapCaption,
): Promise<void> {
  const title = titleOf(caption);
  const { k } = stage.zoom.look();
  const legend = sizeSteps(state.papers, state.sizeBy).map(({ radius, words }) => ({
    radius: drawnRadius(radius, k),
    words,
  }));
  const svg = sceneToSvg(stage.scene(), stage.theme(), { title, legend });
  const text = new XMLSerializer().serializeToString(svg);
  const blob =
    type === 'svg'
      ? new Blob([text], { type: 'image/svg+xml' })
      : await rasterize(text, Number(svg.getAttribute('width')), Number(svg.getAttribute('height')));
  save(blob, `${nameOf(caption)}.${type}`);
}

function titleOf({ words, choosing, nearTitle }: MapCaption): string {
  const of = nearTitle ? `near “${nearTitle}”` : choosing;
  return [words, of].filter(Boolean).join(' · ');
}

/** `papertip-map-has-code-28-papers-in-3-groups` */
function nameOf(caption: MapCaption): string {
  const { words, choosing, nearTitle } = caption;
  const slug = [nearTitle ? `near ${nearTitle}` : choosing, words]
    .join(' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, NAME_LENGTH)
    .replace(/-$/, '');
  return `papertip-map-${slug}`;
}

/** The very same drawing, in pixels. */
async function rasterize(svg: string, width: number, height: number): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = new OffscreenCanvas(width * PNG_SCALE, height * PNG_SCALE);
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: 'image/png' });
  } finally {
    URL.revokeObjectURL(url);
  }
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken it by the next turn; a click keeps no promise to say so.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
