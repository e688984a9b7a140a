import { useEffect, useState } from 'preact/hooks';
import type { KnownSource } from '../../../core/sources/source';
import type { SourcesAccess } from './sources-access';

/** Times in the list are looked at again so often. */
const TICK_MS = 30_000;

/** The sources as they are now, whoever changes them; null while that is unknown. */
export function useSources(access: SourcesAccess): {
  list: KnownSource[] | null;
  now: Date;
  refresh(): void;
} {
  const [list, setList] = useState<KnownSource[] | null>(null);
  const [now, setNow] = useState(() => new Date());
  const refresh = () => {
    access.list().then((found) => {
      setList(found);
      setNow(new Date());
    });
  };
  useEffect(() => {
    refresh();
    const timer = setInterval(() => setNow(new Date()), TICK_MS);
    const stop = access.watch(refresh);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, []);
  return { list, now, refresh };
}
