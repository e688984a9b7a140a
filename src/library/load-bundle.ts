import type { DigestBundle } from '../core/digest/bundle-digests';

/** The digests that ship inside: a file of the extension's own, so no request leaves the browser. */
export async function loadBundle(): Promise<DigestBundle> {
  // A path alone: a page's own worker has no extension API that gives the whole address.
  const response = await fetch('/digest.json');
  return (await response.json()) as DigestBundle;
}
