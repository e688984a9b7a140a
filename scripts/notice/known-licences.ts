/** Licences under which a package may ship with Papertip; a new one is for a person to decide. */
export const ALLOWED_LICENCES = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0'];

export interface KnownLicence {
  /** The names of the packages begin so. */
  packages: string;
  licence: string;
  /** As the licence's text wants it. */
  copyright: string;
  /** Where the licence and the copyright are stated. */
  source: string;
}

/** Packages that say under which licence they are, and do not bring its text. */
export const KNOWN_LICENCES: KnownLicence[] = [
  {
    packages: '@unified-latex/',
    licence: 'MIT',
    copyright: 'Copyright (c) 2015-2022 Michael Brade, Jason Siefken',
    source: 'https://github.com/siefkenj/unified-latex/blob/main/LICENSE',
  },
  {
    packages: '@nodable/entities',
    licence: 'MIT',
    copyright: 'Copyright (c) Amit Gupta',
    source: "the package's README and package.json, https://github.com/nodable/val-parsers",
  },
  {
    packages: 'unicode2latex',
    licence: 'ISC',
    copyright: 'Copyright (c) Emiliano Heyns',
    source: "the package's package.json, https://github.com/retorquere/unicode2latex",
  },
  {
    packages: '@rollup/plugin-commonjs',
    licence: 'MIT',
    copyright:
      'Copyright (c) 2019 RollupJS Plugin Contributors (https://github.com/rollup/plugins/graphs/contributors)',
    source: 'https://github.com/rollup/plugins/blob/master/LICENSE',
  },
];

/**
 * Packages that stand only inside another one, which publishes them as a part of itself: its licence is theirs.
 * A new one is looked at first.
 */
export const COVERED_BY_OUTER: { name: string; within: string }[] = [
  { name: 'trousse', within: 'feedsmith' },
];
