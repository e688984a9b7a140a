/** Whether keys go by their names on Apple's keyboards. */
export function isMacKeyboard(platform = navigator.platform): boolean {
  return /^(Mac|iPhone|iPad)/.test(platform);
}
