import { isActiveOn, type Settings } from './settings';

/** What of the settings a page's content script needs. */
export type PageSettings = Pick<Settings, 'highlight' | 'cards' | 'cardKey' | 'cardDelay'>;

export interface PageState {
  /** Null where Papertip does nothing on this page. */
  settings: PageSettings | null;
  /** Another text whenever what people said of likely titles has changed, and nothing of what they said. */
  rejections: string;
}

/** @param host of the page that people see; '' where it has none */
export function pageSettings(settings: Settings, host: string): PageSettings | null {
  if (!isActiveOn(settings, host)) return null;
  const { highlight, cards, cardKey, cardDelay } = settings;
  return { highlight, cards, cardKey, cardDelay };
}
