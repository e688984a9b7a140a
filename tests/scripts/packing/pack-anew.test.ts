import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { packAnew } from '../../../scripts/packing/pack-anew';

const FILES: [name: string, text: string][] = [
  ['manifest.json', '{}'],
  ['icon/16.png', 'an icon'],
  ['background.js', 'a script'],
  ['icon.svg', 'another icon'],
];

async function zip(files: [string, string][], date: Date, rights: number, createFolders: boolean) {
  const made = new JSZip();
  for (const [name, text] of files)
    made.file(name, text, { date, unixPermissions: rights, createFolders, comment: String(date) });
  return made.generateAsync({ type: 'uint8array', platform: createFolders ? 'UNIX' : 'DOS' });
}

test('order, dates, rights, folders and platform leave no trace', async () => {
  const one = await zip(FILES, new Date('2026-01-02T03:04:05Z'), 0o644, true);
  const other = await zip([...FILES].reverse(), new Date('2031-07-08T09:10:11Z'), 0o755, false);
  expect(Buffer.from(one).equals(other)).toBe(false);
  expect(Buffer.from(await packAnew(one)).equals(await packAnew(other))).toBe(true);
});

test('every file is there as it was, in the order of the names', async () => {
  const packed = await JSZip.loadAsync(await packAnew(await zip(FILES, new Date(), 0o644, true)));
  expect(Object.keys(packed.files)).toEqual(['background.js', 'icon.svg', 'icon/16.png', 'manifest.json']);
  for (const [name, text] of FILES) expect(await packed.file(name)?.async('string')).toBe(text);
});

test('other contents or names make another zip', async () => {
  const made = async (name: string, text: string) =>
    Buffer.from(await packAnew(await zip([[name, text]], new Date(), 0o644, false))).toString('base64');
  expect(new Set([await made('a', '1'), await made('a', '2'), await made('b', '1')]).size).toBe(3);
});
