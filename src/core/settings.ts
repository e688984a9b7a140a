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
