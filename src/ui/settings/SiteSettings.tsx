import { useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '../../core/settings';
import { AddSite } from './AddSite';

interface SectionProps {
  settings: Settings;
  save(change: Partial<Settings>): void;
}

/** The sites on which Papertip does nothing. */
export function SiteSettings({ settings, save }: SectionProps) {
  const [removed, setRemoved] = useState<string | null>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const sites = settings.offSites;
  const undoable = removed !== null && !sites.includes(removed) ? removed : null;

  // The focused Remove button has just gone with its row; the way back is what may be wanted next.
  useEffect(() => {
    if (removed) undo.current?.focus();
  }, [removed]);

  const add = (host: string) => {
    setRemoved(null);
    save({ offSites: [...sites, host].sort() });
  };
  const remove = (host: string) => {
    setRemoved(host);
    save({ offSites: sites.filter((site) => site !== host) });
  };
  const bringBack = (host: string) => {
    add(host);
    heading.current?.focus();
  };

  return (
    <section aria-labelledby="sites-heading">
      <h2 id="sites-heading" ref={heading} tabIndex={-1}>
        Sites where Papertip is off
      </h2>
      {sites.length === 0 && !undoable && <p class="reason">None. Papertip works on every site.</p>}
      {sites.length > 0 && (
        <ul class="site-list">
          {sites.map((site) => (
            <li key={site}>
              <span>{site}</span>
              <button
                type="button"
                class="button"
                aria-label={`Remove ${site} from the list`}
                onClick={() => remove(site)}
              >
                Remove
              </button>
            </li>
          ))}
        </ul>
      )}
      <div role="status">
        {undoable && (
          <p class="undo">
            <span>{undoable} is on again.</span>
            <button type="button" class="button" ref={undo} onClick={() => bringBack(undoable)}>
              Undo
            </button>
          </p>
        )}
      </div>
      <AddSite sites={sites} onAdd={add} />
    </section>
  );
}
