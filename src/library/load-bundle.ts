import { browser } from 'wxt/browser';
import type { DigestBundle } from '../core/digest/bundle-digests';

/** The digests that ship inside: a file of the extension's own, so no request leaves the browser. */
export async function loadBundle(): Promise<DigestBundle> {
  const response = await fetch(browser.runtime.getURL('/digest.json'));
  return (await response.json()) as DigestBundle;
}
