import { Icon } from '../icon/Icon';
import { Keyboard, Library, Settings } from '../icon/icons';
import { type Site, SiteSwitch } from './SiteSwitch';

interface PopupFooterProps {
  /** How many papers there are; null while that is unknown. */
  count: string | null;
  /** Papers that have come since one last looked. */
  fresh: number;
  site?: Site;
  onLibrary(): void;
  onNew(): void;
  onSettings(): void;
  onKeys(): void;
}

export function PopupFooter(props: PopupFooterProps) {
  const { count, fresh, site, onLibrary, onNew, onSettings, onKeys } = props;
  return (
    <footer class="popup-footer">
      <p class="popup-count">{count}</p>
      {fresh > 0 && (
        <button type="button" class="quiet-button popup-new" title="Show all that is new" onClick={onNew}>
          {fresh.toLocaleString('en')} new
        </button>
      )}
      {site && <SiteSwitch {...site} />}
      <button type="button" class="icon-button" aria-label="Library" title="Library" onClick={onLibrary}>
        <Icon node={Library} />
      </button>
      <button type="button" class="icon-button" aria-label="Keys" title="Keys (?)" onClick={onKeys}>
        <Icon node={Keyboard} />
      </button>
      <button type="button" class="icon-button" aria-label="Settings" title="Settings" onClick={onSettings}>
        <Icon node={Settings} />
      </button>
    </footer>
  );
}
