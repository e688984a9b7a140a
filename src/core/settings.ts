import { HOVER_SHOW_MAX_MS, HOVER_SHOW_MIN_MS } from './limits';

/** What the user can choose. Stored whole; unknown or broken fields fall back to the default one by one. */
export interface Settings {
  /** `off`: nothing is painted, cards still open on hover. */
  highlight: 'underline' | 'wash' | 'off';
  /** `key`: a card opens only while `cardKey` is held. */
  cards: 'hover' | 'key' | 'off';
  cardKey: 'Alt' | 'Control' | 'Shift';
  /** Rest of the pointer before a card is shown, in ms: 300 to 1500. */
  cardDelay: number;
  /** Nothing in any page: no mark, no card, no badge. Only popup, omnibox and context menu work. */
  toolbarOnly: boolean;
  /** Host names on which Papertip does nothing, sorted. */
  offSites: string[];
}

export const DEFAULT_SETTINGS: Settings = {
  highlight: 'underline',
  cards: 'hover',
  cardKey: 'Alt',
  cardDelay: 350,
  toolbarOnly: false,
  offSites: [],
};

/** Settings from whatever is stored: each field that does not fit takes its default, the others stay. */
export function parseSettings(stored: unknown): Settings {
  const from = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const oneOf = <T extends string>(value: unknown, choices: readonly T[], otherwise: T): T =>
    choices.find((choice) => choice === value) ?? otherwise;
  const delay = typeof from.cardDelay === 'number' ? from.cardDelay : Number.NaN;
  return {
    highlight: oneOf(from.highlight, ['underline', 'wash', 'off'], DEFAULT_SETTINGS.highlight),
    cards: oneOf(from.cards, ['hover', 'key', 'off'], DEFAULT_SETTINGS.cards),
    cardKey: oneOf(from.cardKey, ['Alt', 'Control', 'Shift'], DEFAULT_SETTINGS.cardKey),
    cardDelay: Number.isFinite(delay)
      ? Math.min(HOVER_SHOW_MAX_MS, Math.max(HOVER_SHOW_MIN_MS, Math.round(delay)))
      : DEFAULT_SETTINGS.cardDelay,
    toolbarOnly: from.toolbarOnly === true,
    offSites: Array.isArray(from.offSites)
      ? [...new Set(from.offSites.filter((site) => typeof site === 'string' && site !== ''))].sort()
      : [],
  };
}

/** Whether Papertip may touch a page of this host; a site switched off includes its subdomains. */
export function isActiveOn(settings: Settings, host: string): boolean {
  if (settings.toolbarOnly) return false;
  return !settings.offSites.some((site) => coversHost(site, host));
}

/** Settings with a site switched off, or on again together with every entry that covers it. */
export function withSite(settings: Settings, host: string, off: boolean): Settings {
  const others = settings.offSites.filter((site) => !coversHost(site, host));
  return { ...settings, offSites: off ? [...others, host].sort() : others };
}

export type SiteToggle = (settings: Settings, host: string, off: boolean) => Settings;

/** Like `withSite`, but that switching off again brings back just those entries that switching on has taken. */
export function createSiteToggle(): SiteToggle {
  let taken: string[] = [];
  return (settings, host, off) => {
    const next =
      off && taken.length > 0
        ? { ...settings, offSites: [...new Set([...settings.offSites, ...taken])].sort() }
        : withSite(settings, host, off);
    taken = settings.offSites.filter((site) => !next.offSites.includes(site));
    return next;
  };
}

function coversHost(site: string, host: string): boolean {
  return host === site || host.endsWith(`.${site}`);
}
