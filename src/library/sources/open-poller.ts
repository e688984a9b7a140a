import { Importer } from '../import/importer';
import { loadBundle } from '../load-bundle';
import { openDatabase } from '../store/database';
import { askSource } from './ask-source';
import { oneAtATime } from './one-at-a-time';
import { Poller } from './poller';
import { isAllowed } from './source-permission';
import { SourceStore } from './source-store';

/** @returns a function that gives the poller, opening it once; a failure is tried again by the next call */
export function openPoller(): () => Promise<Poller> {
  let opening: Promise<Poller> | undefined;
  const open = async () => {
    const [{ papers }, db] = await Promise.all([loadBundle(), openDatabase()]);
    const importer = new Importer(db, papers);
    const sources = new SourceStore(db);
    return new Poller({
      sources,
      importer,
      ask: askSource,
      oneAtATime,
      isAllowed,
      now: Date.now,
      random: Math.random,
    });
  };
  return () => {
    opening ??= open().catch((cause) => {
      opening = undefined;
      throw cause;
    });
    return opening;
  };
}
