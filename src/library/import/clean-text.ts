import { latexToUnicode } from '../../core/latex';
import { normalForm } from '../../core/normal-form';
import { plainLine } from '../../core/plain-text';
import { decodeEntities } from './html-entities';
import { LATEX_MAX_MARKS } from './import-limits';

/** Elements that stand in a line; without them the words around stay as close as they are. */
const INLINE =
  'a|abbr|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|inf|ins|italic|bold|kbd|mark|q|s|samp|sc|small|span|strike|strong|sub|sup|tt|u|var|wbr|math|mi|mn|mo|mrow|msub|msup|msubsup|mfrac|msqrt|mtext|mover|munder|mstyle|mspace|semantics|inline-formula|tex-math';
/** Others that texts come with. Only names that are known: papers are titled `<think>`, and a `<` is less than. */
const BLOCK =
  'address|article|aside|audio|base|blockquote|body|br|button|canvas|caption|center|dd|details|div|dl|dt|embed|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|img|input|label|li|link|list|list-item|main|menu|meta|nav|noscript|object|ol|option|p|param|picture|pre|sec|section|select|script|source|style|summary|svg|table|tbody|td|template|textarea|tfoot|th|thead|title|tr|ul|video';
const INLINE_TAG = new RegExp(`</?(?:[a-z]+:)?(?:${INLINE})(?:[\\s/][^<>]*)?>`, 'gi');
const BLOCK_TAG = new RegExp(`</?(?:[a-z]+:)?(?:${BLOCK})(?:[\\s/][^<>]*)?>`, 'gi');

/** Whether entities are still to be read: XML's own parser has done it for all but embedded HTML. */
export type Markup = 'plain' | 'html';

/** Told why something of a text is left out: a sentence without a full stop. */
export type OnCut = (reason: string) => void;

/**
 * A text as people read it: no tags, no LaTeX, no control characters, single spaces; at most `maxLength` UTF-16 units.
 */
export function cleanText(
  text: string,
  maxLength: number,
  markup: Markup = 'html',
  onCut: OnCut = () => {},
): string {
  // What is taken out rarely makes up more than half of a text; what follows need not be looked at.
  const start = cut(text, maxLength * 4);
  const bare = withoutTags(start);
  const plain = markup === 'html' ? decodeEntities(bare) : bare;
  const readable = countMarks(plain) > LATEX_MAX_MARKS ? plain : latexToUnicode(plain);
  const clean = normalForm(plainLine(readable), 'NFC');
  if (start !== text || clean.length > maxLength)
    onCut(`it is longer than ${maxLength.toLocaleString('en')} characters; the rest is left out`);
  return cut(clean, maxLength).trimEnd();
}

/** Taking one out may leave another: `<scr<b>ipt>`. */
function withoutTags(text: string): string {
  let bare = text;
  for (let round = 0; round < 5 && bare.includes('<'); round++) {
    const next = withoutComments(bare).replace(BLOCK_TAG, ' ').replace(INLINE_TAG, '');
    if (next === bare) break;
    bare = next;
  }
  return bare;
}

/** Only those without `>` in them, which end at the next one, whatever else is open before. */
function withoutComments(text: string): string {
  const kept: string[] = [];
  let from = 0;
  let end = -1;
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', at)) {
    const inside = at + '<!--'.length;
    if (end < inside) end = text.indexOf('>', inside);
    if (end < 0) break;
    if (end - inside < '--'.length || !text.startsWith('--', end - 2)) at = inside;
    else {
      kept.push(text.slice(from, at));
      from = at = end + 1;
    }
  }
  return [...kept, text.slice(from)].join(' ');
}

function countMarks(text: string): number {
  return text.match(/[\\$]|[_^][\d{]/g)?.length ?? 0;
}

function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? length - 1 : length);
}
