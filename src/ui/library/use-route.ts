import { useEffect, useState } from 'preact/hooks';
import { type Route, readRoute, writeRoute } from './route';

/** So long after the last letter a query is worth a step back of its own. */
const TYPING_MS = 1000;

/** The address and what it stands for: back and forward lead through papers and queries. */
export function useRoute(): [Route, (next: Partial<Route>) => void] {
  const [route, setRoute] = useState(() => readRoute(location.hash));
  const [typedAt, setTypedAt] = useState(0);

  useEffect(() => {
    const follow = () => setRoute(readRoute(location.hash));
    // Fires for steps in the history and for links within the page alike.
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);

  const go = (next: Partial<Route>) => {
    const whole = { ...route, ...next };
    const hash = writeRoute(whole);
    if (hash === writeRoute(route)) return;
    const now = Date.now();
    const isTyping = next.query !== undefined && next.query !== '' && now - typedAt < TYPING_MS;
    if (isTyping) history.replaceState(null, '', hash);
    else history.pushState(null, '', hash);
    if (next.query !== undefined) setTypedAt(now);
    setRoute(whole);
  };
  return [route, go];
}
