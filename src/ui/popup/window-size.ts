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
    const room = window.innerWidth;
    document.documentElement.style.width = room < POPUP_WIDTH_PX ? `${room}px` : '';
  };
  setTimeout(() => {
    follow();
    window.addEventListener('resize', follow);
  }, SETTLED_MS);
}
