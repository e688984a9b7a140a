import { browser } from 'wxt/browser';
import { nextAfterChange } from '../../core/sources/schedule';
import type { Source, SourceState } from '../../core/sources/source';
import type { Importer } from '../../library/import/importer';
import { SourceRemoval } from '../../library/sources/remove-source';
import { watchSources } from '../../library/sources/source-news';
import { disallow, originPattern } from '../../library/sources/source-permission';
import { SourceStore } from '../../library/sources/source-store';
import type { Database } from '../../library/store/database';
import { call } from '../../messaging/client';
import type { SourcesAccess } from '../../ui/library/sources/sources-access';
import { importWorker } from './import-worker';
import { askAnew, type LookContext, lookAtSource } from './look-at-source';
import { libraryChanged, sourcesChanged } from './tell-changes';

/** Sources are looked at, added and removed in the page; the worker asks them from then on. */
export function sourcesAccess(opened: Promise<{ db: Database; importer: Importer }>): SourcesAccess {
  const stores = opened.then(({ db, importer }) => ({
    importer,
    sources: new SourceStore(db),
    removal: new SourceRemoval(db),
  }));

  const work = importWorker();

  /** A permission that no source needs any more is given back. */
  const giveBack = async (url: string) => {
    const pattern = originPattern(url);
    const { sources } = await stores;
    const isNeeded = (await sources.all()).some(({ source }) => originPattern(source.url) === pattern);
    if (!isNeeded) await disallow(url);
  };
  const context = async (): Promise<LookContext> => ({
    ...(await stores),
    work,
    onAdded: libraryChanged,
    onLeft: giveBack,
  });
  const changeSource = async (
    id: number,
    next: (source: Source) => Source,
    nextAt: (state: SourceState) => string = (state) => state.nextAt,
  ) => {
    const { sources } = await stores;
    await sources.change(id, ({ source, state }) => ({
      source: next(source),
      state: { ...state, nextAt: nextAt(state) },
    }));
    await sourcesChanged();
  };

  return {
    list: async () => (await stores).sources.all(),
    watch: watchSources,
    allow: (url) => browser.permissions.request({ origins: [originPattern(url)] }),
    look: async (wanted, signal) => lookAtSource(await context(), wanted, signal),
    giveBack,
    change: (id, { isPaused, ...change }) =>
      changeSource(
        id,
        ({ isPaused: was, ...source }) => ({
          ...source,
          ...change,
          ...((isPaused ?? was) ? { isPaused: true as const } : {}),
        }),
        (state) => (change.everyMinutes ? nextAfterChange(state, change.everyMinutes) : state.nextAt),
      ),
    check: (id) => call('pollSource', { id }),
    async follow(id) {
      const { sources } = await stores;
      const known = await sources.get(id);
      if (!known) return;
      const { url } = await askAnew(known.source.url, AbortSignal.timeout(60_000));
      await changeSource(id, (source) => ({ ...source, url }));
      await call('pollSource', { id });
    },
    count: async (name) => (await stores).removal.count(name),
    async remove(known, papers) {
      const { removal } = await stores;
      const bringBack = await removal.remove(known, papers);
      await libraryChanged();
      return async () => {
        await bringBack();
        await libraryChanged();
      };
    },
    allowNotifications: () => browser.permissions.request({ permissions: ['notifications'] }),
  };
}
