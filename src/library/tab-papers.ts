import { browser } from 'wxt/browser';
import { REPORTED_MAX } from '../core/limits';
import type { Subject } from '../core/paper';

/** What one frame of a tab told of its page, as paper ids. */
export interface FrameReport {
  about: Subject<string>[];
  mentioned: string[];
}

/** What it tells at one time. */
export interface ReportPart extends FrameReport {
  /** What is no longer mentioned; then `mentioned` is what has come since. All that is mentioned is told without it. */
  dropped?: string[] | undefined;
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
export function keepReport(source: ReportSource, report: ReportPart): Promise<FrameReport> {
  return inTurn(() => keep(source, report));
}

export async function readReports(tabId: number): Promise<FrameReport> {
  return merge(await readTab(tabId));
}

export function forgetTab(tabId: number): Promise<void> {
  return inTurn(() => browser.storage.session.remove(storageKey(tabId)));
}

function inTurn<T>(change: () => Promise<T>): Promise<T> {
  const done = queue.then(change);
  queue = done.catch(() => undefined);
  return done;
}

async function keep({ tabId, frame, page }: ReportSource, told: ReportPart): Promise<FrameReport> {
  const known = await readTab(tabId);
  // A page's last word may come after the next page's first.
  if (page < known.page) return merge(known);
  const before = page === known.page ? known.frames : {};
  const report = joined(before[frame], told);
  const frames = { ...before, [frame]: report };
  // Not kept: a closed tab's page tells that it mentions nothing more after the tab was forgotten.
  if (report.about.length + report.mentioned.length === 0) delete frames[frame];
  if (Object.keys(frames).length)
    await browser.storage.session.set({ [storageKey(tabId)]: { page, frames } });
  else await browser.storage.session.remove(storageKey(tabId));
  return merge({ page, frames });
}

function joined(before: FrameReport | undefined, { about, mentioned, dropped }: ReportPart): FrameReport {
  if (!dropped) return { about, mentioned };
  const all = new Set([...(before?.mentioned ?? []), ...mentioned]);
  for (const id of dropped) all.delete(id);
  return { about, mentioned: [...all].slice(0, REPORTED_MAX) };
}

async function readTab(tabId: number): Promise<TabReports> {
  const key = storageKey(tabId);
  return ((await browser.storage.session.get(key))[key] as TabReports | undefined) ?? { page: 0, frames: {} };
}

function merge({ frames }: TabReports): FrameReport {
  const reports = Object.values(frames);
  const about = new Map<string, Subject<string>>();
  for (const subject of reports.flatMap((report) => report.about))
    if (!about.has(subject.paper)) about.set(subject.paper, subject);
  const mentioned = [...new Set(reports.flatMap((report) => report.mentioned))];
  return { about: [...about.values()], mentioned };
}
