import { BLOCK_EDGE } from '../../core/recognise/title-find';
import { edgesBetween } from '../scan/edges';
import { Walk } from '../scan/walk';

/** What is longer (UTF-16 units) is not read to its end. */
const TEXT_MAX_LENGTH = 400;

/** The text of an element, with a space where a line or a block ends: `<h1>One<br>Two</h1>` is two words. */
export function readText(element: Element): string {
  let text = '';
  let last: Text | null = null;
  const walk = new Walk(
    { from: element, until: element },
    {
      text: (node, data) => {
        text += (last && edgesBetween(last, node).includes(BLOCK_EDGE) ? ' ' : '') + data;
        last = node;
        return data.length;
      },
    },
  );
  while (walk.step(100) && text.length <= TEXT_MAX_LENGTH);
  return text;
}
