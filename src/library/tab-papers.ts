import { browser } from 'wxt/browser';

/** What one frame of a tab told of its page, as paper ids. */
export interface FrameReport {
  about: string[];
  mentioned: string[];
}

type TabReports = Record<string, FrameReport>;

const storageKey = (tabId: number) => `tab:${tabId}`;

/**
 * Keeps a frame's report for as long as the browser runs, also when the worker is stopped.
 * @param isNewPage the tab's top document is a new one: what its former frames told is void
 * @returns everything the tab's frames told, each paper once
 */
export async function keepReport(
  tabId: number,
  frameId: number,
  report: FrameReport,
  isNewPage: boolean,
): Promise<FrameReport> {
  const frames = { ...(isNewPage ? {} : await readFrames(tabId)), [frameId]: report };
  await browser.storage.session.set({ [storageKey(tabId)]: frames });
  return merge(frames);
}

export async function readReports(tabId: number): Promise<FrameReport> {
  return merge(await readFrames(tabId));
}

export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(storageKey(tabId));
}

async function readFrames(tabId: number): Promise<TabReports> {
  const key = storageKey(tabId);
  return ((await browser.storage.session.get(key))[key] as TabReports | undefined) ?? {};
}

function merge(frames: TabReports): FrameReport {
  const reports = Object.values(frames);
  const about = [...new Set(reports.flatMap((report) => report.about))];
  const mentioned = [...new Set(reports.flatMap((report) => report.mentioned))];
  return { about, mentioned };
}
