import { Icon } from '../icon/Icon';
import { Keyboard, Library, Settings } from '../icon/icons';
import { type Site, SiteSwitch } from './SiteSwitch';

interface PopupFooterProps {
  /** How many papers there are; null while that is unknown. */
  count: string | null;
  site?: Site;
  onLibrary(): void;
  onSettings(): void;
  onKeys(): void;
}

export function PopupFooter({ count, site, onLibrary, onSettings, onKeys }: PopupFooterProps) {
  return (
    <footer class="popup-footer">
      <p class="popup-count">{count}</p>
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
