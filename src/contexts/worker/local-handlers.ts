import { isLikeTitle } from '../../core/like-title';
import { REJECTIONS_A_MINUTE, VISITS_A_MINUTE } from '../../core/limits';
import { pageSettings } from '../../core/page-settings';
import { noteVisit } from '../../library/history-store';
import type { Library } from '../../library/library';
import type { RejectionStore } from '../../library/rejection-store';
import { loadSettings, saveSettings } from '../../library/settings-store';
import { countsAsVisit } from '../../library/tab-visits';
import type { NotThesePapers } from '../../messaging/protocol';
import type { Handlers, Sender } from '../../messaging/server';
import { TabRate } from './tab-rate';

type LocalCalls = 'pageState' | 'saveSettings' | 'reject' | 'restore' | 'putRejections' | 'visited';

/** Settings, rejections and history: what is kept besides papers. */
export function localHandlers(
  library: () => Promise<Library>,
  rejections: RejectionStore,
): Pick<Handlers, LocalCalls> {
  const saying = new TabRate(REJECTIONS_A_MINUTE);
  const visiting = new TabRate(VISITS_A_MINUTE);

  /** @returns whether it may be kept. @throws where a page says it faster than anybody can */
  const mayKeep = ({ isPrivate, tabId, isWebPage }: Sender): boolean => {
    if (isPrivate) return false;
    if (isWebPage && !saying.take(tabId))
      throw new Error('that was said too often in this tab; wait a minute');
    return true;
  };

  return {
    pageState: async (_, { host }) => {
      const [settings, print] = await Promise.all([loadSettings(), rejections.print()]);
      return { settings: pageSettings(settings, host), rejections: print };
    },
    saveSettings: async ({ settings }) => {
      await saveSettings(settings);
      return true;
    },
    reject: async ({ text, paperIds }: NotThesePapers, sender) => {
      if (!mayKeep(sender)) return false;
      const date = new Date().toISOString().slice(0, 10);
      const papers = await (await library()).byIds(paperIds);
      const likely = papers.filter(({ title }) => isLikeTitle(text, title));
      if (likely.length === 0) throw new Error('the text is like the title of none of these papers');
      await rejections.add(likely.map(({ id, title }) => ({ text, paperId: id, paperTitle: title, date })));
      return true;
    },
    restore: async ({ text, paperIds }, sender) => {
      if (!mayKeep(sender)) return false;
      await rejections.remove(text, paperIds);
      return true;
    },
    putRejections: async (wanted) => {
      await rejections.put(wanted.rejections);
      return true;
    },
    visited: async ({ paperId, page }, { tabId, isWebPage, isPrivate }) => {
      if (!isWebPage || isPrivate || tabId === undefined || !visiting.take(tabId)) return true;
      const [paper] = await (await library()).byIds([paperId]);
      if (paper && (await countsAsVisit({ tabId, page }, paperId)))
        await noteVisit(paperId, new Date().toISOString());
      return true;
    },
  };
}
