import { useEffect } from 'preact/hooks';

/**
 * Hands plain clicks on links to `openUrl`, which can also close the popup: Firefox leaves it standing over the new
 * tab. Clicks with a modifier or another button stay the browser's.
 */
export function useOutwardLinks(openUrl: (url: string) => void): void {
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const isPlain =
        event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
      if (link?.target !== '_blank' || !isPlain || event.defaultPrevented) return;
      event.preventDefault();
      openUrl(link.href);
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, [openUrl]);
}
