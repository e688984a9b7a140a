import { FORMAT_NAMES } from './formats';

/** What else people have, by how it begins, its bytes read as windows-1252 or (in Node) as Latin-1. */
const OTHERS: [beginning: string, what: string][] = [
  ['%PDF-', 'this is a PDF, not a list of papers'],
  ...['PK\x03\x04', '\x1f\u2039', '\x1f\x8b', '7z\u00bc'].map((beginning): [string, string] => [
    beginning,
    'this is a packed file: unpack it first, and import what is inside',
  ]),
];
const PAGE = /^\s*<(?:!doctype html|html)/i;

/** Why nothing is read of a text, and what would be. @param head its beginning */
export function describeUnknown(head: string): string {
  if (!head.trim()) return 'the file is empty';
  const known = [...new Set(Object.values(FORMAT_NAMES) as string[])].join(', ');
  const [, other] = OTHERS.find(([beginning]) => head.startsWith(beginning)) ?? [];
  const what = PAGE.test(head) ? 'this is a web page, not a list of papers' : other;
  return `${what ?? 'no papers are recognised in it'}; read are: ${known}`;
}
