import { Icon, type IconNode } from '../icon/Icon';
import { ChartNetwork, Download, History, Library, Rss, Settings } from '../icon/icons';
import { type Route, type Section, writeRoute } from './route';

export const SECTION_NAMES: Record<Section, string> = {
  papers: 'Library',
  map: 'Map',
  sources: 'Sources',
  import: 'Import',
  history: 'History',
  settings: 'Settings',
};

const LINKS: { section: Section; words: string; icon: IconNode }[] = [
  { section: 'papers', words: 'Papers', icon: Library },
  { section: 'map', words: 'Map', icon: ChartNetwork },
  { section: 'sources', words: 'Sources', icon: Rss },
  { section: 'import', words: 'Import', icon: Download },
  { section: 'history', words: 'History', icon: History },
  { section: 'settings', words: 'Settings', icon: Settings },
];

/** The ways to the page's sections: links, so that they open in a tab of their own, too. */
export function LibraryNav({ route }: { route: Route }) {
  const { section } = route;
  return (
    <nav class="library-nav" aria-label="Sections">
      {LINKS.map(({ section: to, words, icon }) => (
        <a key={to} href={addressOf(to, route)} aria-current={to === section ? 'page' : undefined}>
          <Icon node={icon} size={14} />
          {words}
        </a>
      ))}
    </nav>
  );
}

/** List and map show the same: what is asked for and what is open goes along from one to the other. */
function addressOf(to: Section, route: Route): string {
  const isOther =
    (to === 'map' && route.section === 'papers') || (to === 'papers' && route.section === 'map');
  return isOther ? writeRoute({ ...route, section: to, nearId: null }) : `#${to}`;
}
