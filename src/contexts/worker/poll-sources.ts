import { browser } from 'wxt/browser';
import type { Library } from '../../library/library';
import { openPoller } from '../../library/sources/open-poller';
import type { Arrival } from '../../library/sources/poll-source';
import { tellSourcesChanged } from '../../library/sources/source-news';
import type { Handlers } from '../../messaging/server';
import { notifyArrival, openFromNotifications } from './notify-arrival';
import { stayAwake } from './stay-awake';

const ALARM = 'papertip-sources';
/** A worker that is stopped in the midst of asking is woken again to go on. */
const AGAIN_MS = 5 * 60_000;
const NEVER = new AbortController().signal;

/**
 * Asks the user's sources when it is time, and when the user wants it. Without a source there is no alarm, and the worker
 * is not woken. Register at the worker's start, synchronously.
 */
export function pollSources(
  library: () => Promise<Library>,
): Pick<Handlers, 'pollSource' | 'sourcesChanged'> {
  const poller = openPoller();
  let polling: Promise<void> | null = null;

  const onArrival = async (arrival: Arrival) => {
    await (await library()).refresh();
    tellSourcesChanged();
    if (arrival.source.source.isNotified) await notifyArrival(arrival);
  };

  const reschedule = async () => {
    const next = await (await poller()).nextAt();
    if (next === null) await browser.alarms.clear(ALARM);
    else await browser.alarms.create(ALARM, { when: Math.max(next, Date.now()) });
  };

  const work = async (ask: () => Promise<void>) => {
    await browser.alarms.create(ALARM, { when: Date.now() + AGAIN_MS });
    try {
      await stayAwake(ask());
    } finally {
      tellSourcesChanged();
      await reschedule();
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
