import { Importer } from '../import/importer';
import { loadBundle } from '../load-bundle';
import { openDatabase } from '../store/database';
import { askSource } from './ask-source';
import { oneAtATime } from './one-at-a-time';
import { Poller } from './poller';
import { isAllowed } from './source-permission';
import { SourceStore } from './source-store';

export async function openPoller(onLost: () => void): Promise<Poller> {
  const [{ papers }, db] = await Promise.all([loadBundle(), openDatabase(undefined, onLost)]);
  return new Poller({
    sources: new SourceStore(db),
    importer: new Importer(db, papers),
    ask: askSource,
    oneAtATime,
    isAllowed,
    now: Date.now,
    random: Math.random,
  });
}
