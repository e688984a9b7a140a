import { cleanText } from '../import/clean-text';
import { NAME_MAX_LENGTH } from '../import/import-limits';

/** So much of a body holds a feed's own title. */
const HEAD_BYTES = 16 * 1024;

/** A source's name as it gives it itself, else the file's and server's. */
export async function suggestName(url: string, body: Blob): Promise<string> {
  const head = await body.slice(0, HEAD_BYTES).text();
  const title = head.trimStart().startsWith('<') ? titleOfXml(head) : titleOfJson(head);
  return cleanText(title, NAME_MAX_LENGTH) || nameOfAddress(new URL(url));
}

/** Another name where it is taken: `Name 2`. */
export function freeName(name: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name} ${number}`;
    if (!taken.includes(free)) return free;
  }
}

/** The title before the first entry is the feed's; not a web page's, which is no source. */
function titleOfXml(head: string): string {
  if (/<html[\s>]/i.test(head)) return '';
  const before = head.split(/<(?:item|entry)[\s>]/i, 1)[0] ?? '';
  const open = before.search(/<title[\s>]/i);
  const start = before.indexOf('>', open) + 1;
  const length = before.slice(start).search(/<\/title>/i);
  if (open < 0 || start === 0 || length < 0) return '';
  return before.slice(start, start + length).replace(/<!\[CDATA\[|\]\]>/g, '');
}

/** Only a text that JSON takes. */
const JSON_TITLE = /"title"\s*:\s*("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-f]{4}))*")/iu;

/** https://www.jsonfeed.org/version/1.1/ */
function titleOfJson(head: string): string {
  if (!head.includes('jsonfeed.org/version')) return '';
  const [, title] = JSON_TITLE.exec(head.split('"items"', 1)[0] ?? '') ?? [];
  return title ? (JSON.parse(title) as string) : '';
}

/** Never a file's name alone: papers that were imported from a file are listed under that. */
function nameOfAddress({ pathname, hostname }: URL): string {
  const file = pathname.split('/').at(-1) ?? '';
  const host = hostname.replace(/^www\./, '');
  return /\.(?:bib|ris|json|jsonl|ndjson|csv|txt)$/i.test(file) ? `${decode(file)} at ${host}` : host;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
