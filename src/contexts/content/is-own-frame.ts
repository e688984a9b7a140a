/** Whether this frame belongs to the page that people see: the page itself, or a frame of the same origin in it. */
export function isOwnFrame(): boolean {
  try {
    return window.top?.location.href !== undefined;
  } catch {
    // A frame from elsewhere, such as an advertisement: reading its top's address is forbidden.
    return false;
  }
}
