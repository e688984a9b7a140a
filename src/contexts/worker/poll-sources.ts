import { browser } from 'wxt/browser';
import type { Library } from '../../library/library';
import { askSource } from '../../library/sources/ask-source';
import { oneAtATime } from '../../library/sources/one-at-a-time';
import { openSources } from '../../library/sources/open-sources';
import type { Arrival } from '../../library/sources/poll-source';
import { Poller } from '../../library/sources/poller';
import { tellSourcesChanged, watchSources } from '../../library/sources/source-news';
import { isAllowed } from '../../library/sources/source-permission';
import { SourceStore } from '../../library/sources/source-store';
import { openDatabase } from '../../library/store/database';
import { opener } from '../../library/store/opener';
import { remote } from '../../messaging/remote';
import type { Handlers } from '../../messaging/server';
import type { ImportWork } from '../import-worker/import-work';
import { notifyArrival, openFromNotifications } from './notify-arrival';
import { startImportWorker } from './start-import-worker';
import { stayAwake } from './stay-awake';
import { takeInWorker } from './take-in-worker';

type SourceWork = Pick<ImportWork, 'takeSource'>;

const ALARM = 'papertip-sources';
/** A worker that is stopped in the midst of asking is woken again to go on. */
const AGAIN_MS = 5 * 60_000;
/** After the worker was woken: behind the answer that it was woken for (ms). */
const LATER_MS = 2000;
const NEVER = new AbortController().signal;

/**
 * Asks the user's sources when it is time, and when the user wants it. Without a source there is no alarm, and the worker
 * is not woken. Register at the worker's start, synchronously.
 */
export function pollSources(
  library: () => Promise<Library>,
): Pick<Handlers, 'pollSource' | 'sourcesChanged'> {
  const take = takeInWorker(remote<SourceWork>({ takeSource: true }, startImportWorker));
  const sources = openSources();
  const poller = opener(async (onLost) => {
    const store = new SourceStore(await openDatabase(undefined, onLost));
    const random = Math.random;
    return new Poller({ sources: store, take, ask: askSource, oneAtATime, isAllowed, now: Date.now, random });
  });
  let polling: Promise<void> | null = null;
  let atWork = 0;

  const onArrival = async (arrival: Arrival) => {
    await (await library()).refresh();
    tellSourcesChanged();
    if (arrival.source.source.isNotified) await notifyArrival(arrival);
  };

  const reschedule = async () => {
    const next = await (await sources()).nextDueAt(Date.now());
    if (next === null) await browser.alarms.clear(ALARM);
    else await browser.alarms.create(ALARM, { when: next });
  };

  const work = async (ask: () => Promise<void>) => {
    atWork++;
    try {
      await browser.alarms.create(ALARM, { when: Date.now() + AGAIN_MS });
      await stayAwake(ask());
      await reschedule();
      // Else what it has come to could not be stored: the alarm for going on stands, and the server is left alone till then.
    } finally {
      atWork--;
      tellSourcesChanged();
    }
  };

  const pollDue = () => {
    polling ??= work(async () => (await poller()).pollDue(NEVER, onArrival)).finally(() => {
      polling = null;
    });
    return polling;
  };

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) pollDue();
  });
  // Browsers forget alarms when they end, and when the extension is updated.
  browser.runtime.onStartup.addListener(() => reschedule());
  browser.runtime.onInstalled.addListener(() => reschedule());
  // Some are lost otherwise, and a clock that was put back makes them late by as much: whoever wakes the worker mends that.
  setTimeout(async () => {
    const alarm = await browser.alarms.get(ALARM);
    const wait = (alarm?.scheduledTime ?? 0) - Date.now();
    if (atWork === 0 && !(wait > 0 && wait <= AGAIN_MS)) await reschedule();
  }, LATER_MS);
  // A library whose restoration this worker ends may bring sources.
  watchSources(() => reschedule());
  openFromNotifications();

  return {
    pollSource: async ({ id }) => {
      await work(async () => (await poller()).pollNow(id, NEVER, onArrival));
      return true;
    },
    sourcesChanged: async () => {
      await reschedule();
      return true;
    },
  };
}
