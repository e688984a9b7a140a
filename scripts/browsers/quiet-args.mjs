/** Nothing of the browser's own goes over the network, and nothing asks to be set up. */
export const QUIET_ARGS = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-search-engine-choice-screen',
];

/** Chromium has no sandbox for root (containers, CI). */
export const ROOT_ARGS = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/**
 * For tests and tours: the requests that Chromium makes for itself all the same (who is signed in? is there a newer
 * component?) go to a port of this machine where nobody listens.
 */
export const SEALED_ARGS = [
  '--gaia-url=http://127.0.0.1:1/',
  '--component-updater=url-source=http://127.0.0.1:1/',
  '--gcm-checkin-url=http://127.0.0.1:1/',
  '--gcm-registration-url=http://127.0.0.1:1/',
];
