import { SourceError } from './source-error';
import { BODY_MAX_BYTES, PART_BYTES } from './source-limits';

/**
 * The body of an answer as a Blob, which the browser may keep on disk; never more of it than `BODY_MAX_BYTES`, however it
 * is packed. @param onBytes told with each piece @throws SourceError, and what the connection throws
 */
export async function receiveBody(response: Response, host: string, onBytes: () => void): Promise<Blob> {
  const tooLarge = () =>
    new SourceError(
      'too-large',
      `${host} sends more than ${BODY_MAX_BYTES / 1024 / 1024} MB; Papertip stopped reading.`,
    );
  if (Number(response.headers.get('content-length')) > BODY_MAX_BYTES) {
    await response.body?.cancel();
    throw tooLarge();
  }
  const parts: Blob[] = [];
  let held: Uint8Array<ArrayBuffer>[] = [];
  let heldBytes = 0;
  let bytes = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    onBytes();
    bytes += part.value.length;
    if (bytes > BODY_MAX_BYTES) {
      await reader?.cancel();
      throw tooLarge();
    }
    held.push(part.value);
    heldBytes += part.value.length;
    if (heldBytes < PART_BYTES) continue;
    parts.push(new Blob(held));
    held = [];
    heldBytes = 0;
  }
  return new Blob([...parts, ...held]);
}
