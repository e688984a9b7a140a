import { browser } from 'wxt/browser';
import type { Subject } from '../core/paper';

/** What one frame of a tab told of its page, as paper ids. */
export interface FrameReport {
  about: Subject<string>[];
  mentioned: string[];
}

export interface ReportSource {
  tabId: number;
  /** A name of its own for each document in the tab. */
  frame: string;
  /** When the tab's top document was made: what an earlier page of the tab told is void. */
  page: number;
}

interface TabReports {
  page: number;
  frames: Record<string, FrameReport>;
}

const storageKey = (tabId: number) => `tab:${tabId}`;

/** Reports are read, changed and written one after the other: frames tell at the same time. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * Keeps a frame's report for as long as the browser runs, also when the worker is stopped.
 * @returns everything the tab's frames told, each paper once
 */
export function keepReport(source: ReportSource, report: FrameReport): Promise<FrameReport> {
  const kept = queue.then(() => keep(source, report));
  queue = kept.catch(() => undefined);
  return kept;
}

export async function readReports(tabId: number): Promise<FrameReport> {
  return merge(await readTab(tabId));
}

export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(storageKey(tabId));
}

async function keep({ tabId, frame, page }: ReportSource, report: FrameReport): Promise<FrameReport> {
  const known = await readTab(tabId);
  // A page's last word may come after the next page's first.
  if (page < known.page) return merge(known);
  const frames = { ...(page === known.page ? known.frames : {}), [frame]: report };
  await browser.storage.session.set({ [storageKey(tabId)]: { page, frames } });
  return merge({ page, frames });
}

async function readTab(tabId: number): Promise<TabReports> {
  const key = storageKey(tabId);
  return ((await browser.storage.session.get(key))[key] as TabReports | undefined) ?? { page: 0, frames: {} };
}

function merge({ frames }: TabReports): FrameReport {
  const reports = Object.values(frames);
  const about: Subject<string>[] = [];
  for (const subject of reports.flatMap((report) => report.about))
    if (!about.some(({ paper }) => paper === subject.paper)) about.push(subject);
  const mentioned = [...new Set(reports.flatMap((report) => report.mentioned))];
  return { about, mentioned };
}
