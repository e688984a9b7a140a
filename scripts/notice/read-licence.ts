import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BundledPackage } from './bundled-packages';
import { ALLOWED_LICENCES, COVERED_BY_OUTER, KNOWN_LICENCES } from './known-licences';
import { LICENCE_TEXTS } from './licence-texts';

export interface Licence {
  name: string;
  /** Left out where it stands inside another package. */
  version?: string;
  within?: string;
  /** SPDX's name. */
  licence: string;
  /** Where its source is. */
  source: string;
  /** Licence texts and notices, as they are. */
  texts: string[];
}

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/i;
/** What a package was built with and what does not come along: Vite lists it behind its own licence. */
const BUILT_WITH = /^# Licenses of bundled dependencies$/m;

/** @throws where a package may not be shipped, or nobody knows its licence's text */
export function readLicence({ name, folder, within }: BundledPackage): Licence {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const known = KNOWN_LICENCES.find(({ packages }) => name.startsWith(packages));
  if (within && !known && !COVERED_BY_OUTER.some((one) => one.name === name && one.within === within))
    throw new Error(
      `${name} stands inside ${within}: look at its licence, then name it in known-licences.ts.`,
    );
  const licence: unknown = known?.licence ?? manifest.license;
  if (typeof licence !== 'string' || !ALLOWED_LICENCES.includes(licence))
    throw new Error(`${name} has the licence ${JSON.stringify(licence)}, which is not in known-licences.ts.`);
  const texts = known
    ? [
        `${known.copyright}\n\n${LICENCE_TEXTS[known.licence]}\n\n(The package brings no text; from ${known.source}.)`,
      ]
    : textsIn(folder);
  if (texts.length === 0) throw new Error(`${name} brings no licence text: name one in known-licences.ts.`);
  return {
    name,
    version: within ? undefined : manifest.version,
    within,
    licence,
    source: addressOf(manifest.repository),
    texts,
  };
}

function textsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').split(BUILT_WITH)[0] as string)
    .map((text) => text.replaceAll('\r\n', '\n').trim());
}

/** As `package.json` may write it: an address for git, or GitHub's owner and name. */
function addressOf(repository: string | { url: string }): string {
  const url = typeof repository === 'string' ? repository : repository.url;
  if (/^[\w-]+\/[\w.-]+$/.test(url)) return `https://github.com/${url}`;
  return url
    .replace(/^git\+/, '')
    .replace(/^git:/, 'https:')
    .replace(/\.git$/, '');
}
