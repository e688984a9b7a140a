import { useEffect, useState } from 'preact/hooks';

/** The site of the open tab, where Papertip can be switched off. */
export interface Site {
  host: string;
  off: boolean;
  onToggle(off: boolean): void;
}

/** Shows the new choice at once; what is stored, as `site` tells it, has the last word. */
export function SiteSwitch({ host, off, onToggle }: Site) {
  const [shown, setShown] = useState(off);
  useEffect(() => setShown(off), [off]);
  return (
    <label class="site-switch" title={`While this is ticked, Papertip does nothing on ${host}`}>
      <input
        type="checkbox"
        checked={shown}
        onChange={(event) => {
          setShown(event.currentTarget.checked);
          onToggle(event.currentTarget.checked);
        }}
      />
      <span class="site-switch-text">Off on {host}</span>
    </label>
  );
}
