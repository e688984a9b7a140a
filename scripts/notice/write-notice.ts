import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BundledPackage } from './bundled-packages';
import { type Licence, readLicence } from './read-licence';

/** Browsers read a text file of an extension as Windows-1252 without it. */
const BYTE_ORDER_MARK = '\uFEFF';
const RULE = '='.repeat(78);
const SEEDS =
  "The abstracts in digest.json are their authors' words and remain theirs; Papertip's licence does not cover them.";
const SOURCES =
  'Each package is taken as npm has it; its source is at the address beside it. scripts/plain-libraries.ts in the source of\n' +
  'Papertip names the few lines that are taken out.';

/**
 * The notice that ships: Papertip's licence, then each package inside with its licence's text, word for word.
 * @param root the project's folder
 * @throws where a package may not be shipped, or nobody knows its licence's text
 */
export function writeNotice(root: string, packages: BundledPackage[]): string {
  const licences = packages.map(readLicence);
  const own = readFileSync(join(root, 'LICENSE'), 'utf8').trim();
  return [
    `Papertip\n\n${own}\n\n${SEEDS}`,
    `Papertip contains these packages.\n\n${licences.map(lineFor).join('\n')}\n\n${SOURCES}`,
    ...[...byTexts(licences)].map(([text, names]) => `${names.join('\n')}\n\n${text}`),
  ]
    .join(`\n\n${RULE}\n\n`)
    .replace(/^/, BYTE_ORDER_MARK)
    .concat('\n');
}

function lineFor(one: Licence): string {
  return `${nameOf(one)}, ${one.licence}, ${one.source}`;
}

function nameOf({ name, version, within }: Licence): string {
  return within ? `${name} (inside ${within})` : `${name} ${version}`;
}

/** Packages of one author often share one text. */
function byTexts(licences: Licence[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const one of licences) {
    const text = one.texts.join('\n\n');
    groups.set(text, [...(groups.get(text) ?? []), nameOf(one)]);
  }
  return groups;
}
