import JSZip from 'jszip';

/** The first moment that a zip can name. It has no time zone, and JSZip writes UTC. */
const DATE = new Date(Date.UTC(1980, 0, 1));

/**
 * The same files as another zip, which depends on nothing but their names and contents: not on the order in which the
 * file system lists them, on dates, on owners and rights, or on the platform.
 */
export async function packAnew(bytes: Uint8Array): Promise<Uint8Array> {
  const given = await JSZip.loadAsync(bytes);
  const names = Object.keys(given.files)
    .filter((name) => !given.files[name]?.dir)
    .sort();
  const packed = new JSZip();
  for (const name of names) {
    const contents = await (given.files[name] as JSZip.JSZipObject).async('uint8array');
    packed.file(name, contents, { date: DATE, createFolders: false });
  }
  return packed.generateAsync({
    type: 'uint8array',
    platform: 'DOS',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
  });
}
