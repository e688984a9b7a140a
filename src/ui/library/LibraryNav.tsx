import { Icon, type IconNode } from '../icon/Icon';
import { Download, History, Library, Rss, Settings } from '../icon/icons';
import type { Section } from './route';

export const SECTION_NAMES: Record<Section, string> = {
  papers: 'Library',
  sources: 'Sources',
  import: 'Import',
  history: 'History',
  settings: 'Settings',
};

const LINKS: { section: Section; words: string; icon: IconNode }[] = [
  { section: 'papers', words: 'Papers', icon: Library },
  { section: 'sources', words: 'Sources', icon: Rss },
  { section: 'import', words: 'Import', icon: Download },
  { section: 'history', words: 'History', icon: History },
  { section: 'settings', words: 'Settings', icon: Settings },
];

/** The ways to the page's sections: links, so that they open in a tab of their own, too. */
export function LibraryNav({ section }: { section: Section }) {
  return (
    <nav class="library-nav" aria-label="Sections">
      {LINKS.map(({ section: to, words, icon }) => (
        <a key={to} href={`#${to}`} aria-current={to === section ? 'page' : undefined}>
          <Icon node={icon} size={14} />
          {words}
        </a>
      ))}
    </nav>
  );
}
