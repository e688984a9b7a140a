import { toPaperLink } from './links';
import type { PaperLink } from './paper';
import { plainLine, withoutHidden } from './plain-text';

/** What browsers and servers take for certain. */
const ADDRESS_MAX_LENGTH = 2000;

/** Whether a text is an address of the web that leads where it seems to: nothing hidden, no name before the host. */
export function isWebAddress(text: string): boolean {
  if (text.length > ADDRESS_MAX_LENGTH || !/^https?:\/\//i.test(text)) return false;
  if (/\s/.test(text) || withoutHidden(text) !== text || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}

/** A paper's link whose kind, label and key follow from its address, whatever was said of them; null where it leads nowhere. */
export function checkedLink(url: string): PaperLink | null {
  const link = isWebAddress(url) ? toPaperLink(url) : null;
  return link && { ...link, label: plainLine(link.label) };
}
