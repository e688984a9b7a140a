import { TitleFinder } from '../../../src/core/recognise/title-finder';
import { weighWords } from '../../../src/core/recognise/weigh-words';
import { papers } from '../../pages/digest';

/** Papers of nobody, beside those of the digest: what differs in a word from them is another paper. */
const INVENTED = [
  'ToolYard: A Benchmark for Household Robots That Use Tools',
  'GraphMint++: Minting Synthetic Graphs with Diffusion',
  'Rivers and Bridges: Routing Requests between Small and Large Models',
  'Autoregressive Image Stitching without Vector Codebooks',
  'Less Is More: Pruning Instruction Data for Robots',
  'Weather2: Forecasting Storms with Sparse Sensors',
  'Memory for Small Robots',
];

const library = [
  ...papers.map(({ id, title, abstract }) => ({ id, title, abstract })),
  ...INVENTED.map((title) => ({ id: title, title, abstract: '' })),
];
const titleOf = new Map(library.map(({ id, title }) => [id, title]));

export const finder = new TitleFinder(library, weighWords(library));

/** What is painted in a text: each place with the title it is taken for, `≈` before the likely ones. */
export function foundIn(text: string): string[] {
  return finder
    .find(text)
    .filter(({ certainty }) => certainty !== 'supported')
    .map(({ start, end, paperIds: [id = ''], certainty }) => {
      const mark = certainty === 'exact' ? '=' : '≈';
      return `${text.slice(start, end)} ${mark} ${titleOf.get(id)}`;
    });
}

/** The beginnings of the titles that are found, each once. */
export function titlesIn(text: string): string[] {
  return [...new Set(foundIn(text).map((found) => found.split(/ [=≈] /)[1] ?? ''))];
}

/** A block of a page with nothing else in it. */
export function block(text: string): string {
  return `\u2029${text}\u2029`;
}
