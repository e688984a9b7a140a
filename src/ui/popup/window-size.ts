/** The popup's width without its scrollbar, in px; `popup.css` says it too, for the time before this runs. */
const POPUP_WIDTH_PX = 464;
/** A browser has given a popup its size by then. */
const SETTLED_MS = 400;

/**
 * A browser makes the popup's window as large as its page asks for, so the page may not ask the window. But no window
 * grows over 800 × 600 px, which at 200 % zoom is narrower than the page: once it has settled, a narrow one is obeyed.
 */
export function followWindow(): void {
  const follow = () => {
    // Of the root this is the window's width, less the scrollbar's.
    const root = document.documentElement;
    root.style.width = root.clientWidth < POPUP_WIDTH_PX ? `${root.clientWidth}px` : '';
  };
  setTimeout(() => {
    follow();
    window.addEventListener('resize', follow);
  }, SETTLED_MS);
}
